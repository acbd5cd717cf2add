package org.clientroi.web;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.web.security.ContentSecurityPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a JAX-RS application consists of: every class of its package with {@link Path} or {@link Provider}, so that
 * a new resource is registered by being there. Several applications in one package share it out by {@link ServedBy}.
 * The container's own scanning would give every application everything.
 */
public final class ResourceClasses {

    private static final String CLASS_FILE = ".class";

    private ResourceClasses() {}

    /** The application's resources and, with them, what every application has. */
    public static Set<Class<?>> of(Class<? extends Application> application) {
        Set<Class<?>> classes = new LinkedHashSet<>(beside(application));
        classes.removeIf(Predicate.not(type -> isFor(type, application)));
        classes.add(Utf8Responses.class);
        classes.add(ContentSecurityPolicy.class);
        return classes;
    }

    /** Every class with {@link Path} or {@link Provider} in the package of {@code owner}. */
    public static Set<Class<?>> beside(Class<?> owner) {
        try (Stream<java.nio.file.Path> files = Files.list(folderOf(owner))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CLASS_FILE))
                    .sorted()
                    .map(name -> load(owner, name.substring(0, name.length() - CLASS_FILE.length())))
                    .filter(type -> type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFor(Class<?> type, Class<? extends Application> application) {
        @Nullable ServedBy servedBy = type.getAnnotation(ServedBy.class);
        return servedBy == null || servedBy.value() == application;
    }

    private static java.nio.file.Path folderOf(Class<?> owner) {
        @Nullable URL file = owner.getResource(owner.getSimpleName() + CLASS_FILE);
        if (file == null || !"file".equals(file.getProtocol())) {
            throw new IllegalStateException("the web module is expected to be unpacked, not at " + file);
        }
        try {
            return java.nio.file.Path.of(file.toURI().resolve("."));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(Class<?> owner, String simpleName) {
        try {
            return Class.forName(owner.getPackageName() + "." + simpleName, false, owner.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
