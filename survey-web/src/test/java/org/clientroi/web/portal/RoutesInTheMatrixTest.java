package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every route of the portal says in docs/access.md who may use it; in the deployed application a test walks that table. */
class RoutesInTheMatrixTest {

    private static final Pattern ROW = Pattern.compile("\\| `((?:GET|POST|PUT|DELETE) /portal\\S*)` \\|.*");

    @Test
    void everyRouteHasItsRowAndEveryRowItsRoute() throws IOException {
        List<String> rows = rows();
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rows)).isEqualTo(routes());
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(java.nio.file.Path.of("../docs/access.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        routes.add("POST " + OrdersUpload.PATH);
        for (Class<?> type : new Portal().getClasses()) {
            Path root = type.getAnnotation(Path.class);
            if (root == null) {
                continue;
            }
            for (Method method : type.getMethods()) {
                verbs(method).forEach(verb -> routes.add(verb + " " + address(root.value(), method)));
            }
        }
        return routes;
    }

    private static List<String> verbs(Method method) {
        List<String> verbs = new ArrayList<>();
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                verbs.add(verb.value());
            }
        }
        return verbs;
    }

    private static String address(String root, Method method) {
        Path path = method.getAnnotation(Path.class);
        String whole = Portal.PATH + "/" + root + "/" + (path == null ? "" : withoutPatterns(path.value()));
        String joined = Arrays.stream(whole.split("/", -1))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
        return joined.equals(Portal.PATH) ? joined + "/" : joined;
    }

    /** {@code {id: [0-9a-f]{8}...}} becomes {@code {id}}: braces stand in braces. */
    private static String withoutPatterns(String template) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean inPattern = false;
        for (char c : template.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            inPattern |= depth == 1 && c == ':';
            depth -= c == '}' ? 1 : 0;
            inPattern &= depth > 0;
            if (!inPattern) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
