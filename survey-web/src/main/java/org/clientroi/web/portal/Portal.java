package org.clientroi.web.portal;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Set;
import org.clientroi.web.ResourceClasses;
import org.clientroi.web.security.Doorkeeper;
import org.clientroi.web.security.SignInResource;
import org.clientroi.web.security.SignOutResource;

/** The portal: every resource of this package, for people who signed in. */
@ApplicationPath(Portal.PATH)
public class Portal extends Application {

    public static final String PATH = "/portal";

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new LinkedHashSet<>(ResourceClasses.of(Portal.class));
        classes.addAll(Set.of(SignInResource.class, SignOutResource.class, Doorkeeper.class));
        return classes;
    }
}
