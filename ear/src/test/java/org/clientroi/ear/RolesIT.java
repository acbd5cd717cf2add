package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clientroi.ear.AccessMatrix.Route;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each route with each role, as docs/access.md says; a route that is not in that table fails here or beside the portal. Once,
 * on PostgreSQL: no rule here depends on the database.
 */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(named = "it.postgresql.port", matches = ".+")
class RolesIT {

    private static final String SHOP = "lumen";
    private static final String PASSWORD = "roles walk every route";
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static final Map<String, String> EXAMPLES = Map.of(
            "{id}",
            NOTHING,
            "{token}",
            "AAAAAAAAAAAAAAAAAAAAAA",
            "{code}",
            SHOP,
            "{name}",
            "nps-trend",
            "{format}",
            "svg");

    private final Application application = new Application();

    @BeforeEach
    void ready() throws Exception {
        application.awaitReady();
    }

    @Test
    void everyRouteOfThePortalIsOpenToThoseItIsForAndToNobodyElse() throws Exception {
        Map<Route, Map<String, String>> matrix = AccessMatrix.of("/portal");
        assertThat(matrix).hasSizeGreaterThan(20);
        for (String role : AccessMatrix.ROLES) {
            PortalSession session = session(role);
            for (Map.Entry<Route, Map<String, String>> row : matrix.entrySet()) {
                HttpResponse<String> answer = walk(row.getKey(), session);
                if (role.equals("nobody") || isTheDoor(row.getKey())) {
                    session = session(role);
                }
                String expected = row.getValue().get(role);
                assertThat(meaning(answer, row.getKey()))
                        .as("%s as %s: %s %s", row.getKey(), role, answer.statusCode(), location(answer))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void whoOnlyLooksAtFiguresIsNeverShownAPerson() throws Exception {
        Route anyCase = new Route("GET", "/portal/call-back");
        assertThat(walk(anyCase, session("agent")).body()).contains("/portal/call-back/");
        PortalSession executive = session("executive");
        for (Route route : AccessMatrix.of("/portal").keySet()) {
            if (route.method().equals("GET")) {
                assertThat(walk(route, executive).body())
                        .as(route.toString())
                        .doesNotContain("@example.org", "/portal/call-back/", "/s/");
            }
        }
        String key = key("executive");
        for (Route route : AccessMatrix.of("/api/v1").keySet()) {
            if (route.method().equals("GET")) {
                assertThat(call(route, key).body()).as(route.toString()).doesNotContain("@example.org", "comment\"");
            }
        }
    }

    @Test
    void everyRouteOfTheApiIsOpenToThoseItIsForAndToNobodyElse() throws Exception {
        Map<Route, Map<String, String>> matrix = AccessMatrix.of("/api/v1");
        Set<String> rows = matrix.keySet().stream().map(Route::toString).collect(Collectors.toSet());
        assertThat(new TreeSet<>(rows)).isEqualTo(described());
        for (String role : AccessMatrix.ROLES) {
            String key = role.equals("nobody") ? "croi_nobody-has-this-key" : key(role);
            for (Map.Entry<Route, Map<String, String>> row : matrix.entrySet()) {
                HttpResponse<String> answer = call(row.getKey(), key);
                assertAnswer(row.getKey(), role, row.getValue().get(role), answer);
            }
        }
    }

    private static void assertAnswer(Route route, String role, @Nullable String expected, HttpResponse<String> answer) {
        var status = assertThat(answer.statusCode()).as("%s as %s: %s", route, role, answer.body());
        switch (String.valueOf(expected)) {
            case "no" -> status.isEqualTo(403);
            case "404", "own" -> status.isEqualTo(404);
            case "401" -> status.isEqualTo(401);
            case "yes" -> status.isIn(route.path().contains("{id}") ? Set.of(404) : Set.of(200, 201, 204, 400, 404));
            default -> throw new AssertionError("no such expectation: " + expected);
        }
        if ("yes".equals(expected)
                && route.method().equals("GET")
                && !route.path().equals("/api/v1/customers")) {
            status.isEqualTo(200);
        }
    }

    /** What the table calls an answer. */
    private static String meaning(HttpResponse<String> answer, Route route) {
        String to = location(answer);
        boolean led = answer.statusCode() / 100 == 3;
        boolean byItself = isTheDoor(route) && answer.statusCode() == 303;
        if (led && to.contains("/portal/sign-in") && !byItself) {
            return "sign-in";
        }
        if (led && to.contains("/portal/call-back") && route.path().equals("/portal/")) {
            return "list";
        }
        return switch (answer.statusCode()) {
            case 403 -> "no";
            case 200, 303, 400 -> "yes";
            case 404 -> route.path().contains("{") ? "yes" : "404";
            default -> "answered " + answer.statusCode();
        };
    }

    private static boolean isTheDoor(Route route) {
        return route.path().equals("/portal/sign-in") || route.path().equals("/portal/sign-out");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static HttpResponse<String> walk(Route route, PortalSession session) throws Exception {
        String path = example(route);
        return route.method().equals("GET")
                ? session.get(path + "?shop=" + SHOP)
                : session.post(path + "?shop=" + SHOP, Map.of("do", "nothing"));
    }

    private HttpResponse<String> call(Route route, String key) throws Exception {
        Map<String, String> query = new HashMap<>();
        boolean brings = Set.of("/api/v1/orders", "/api/v1/responses").contains(route.path());
        if (!route.path().contains("{code}")) {
            query.put(brings ? "default" : "shop", brings ? "shop:" + SHOP : SHOP);
        }
        HttpRequest.Builder request = application
                .request(example(route), query)
                .setHeader("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
        String body = route.method().equals("GET") || route.method().equals("DELETE") ? "" : "{}";
        return application.send(request.method(route.method(), BodyPublishers.ofString(body)));
    }

    private static String example(Route route) {
        String path = route.path();
        for (Map.Entry<String, String> example : EXAMPLES.entrySet()) {
            path = path.replace(example.getKey(), example.getValue());
        }
        return path;
    }

    private Set<String> described() throws Exception {
        JsonObject paths =
                application.json("/openapi", Map.of("format", "JSON")).getJsonObject("paths");
        Set<String> routes = new TreeSet<>();
        for (Map.Entry<String, JsonValue> path : paths.entrySet()) {
            if (path.getKey().startsWith("/api/v1")) {
                path.getValue().asJsonObject().keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}")));
            }
        }
        return routes;
    }

    /** Signed in anew: some of the routes end a session. */
    private PortalSession session(String role) throws Exception {
        PortalSession session = new PortalSession(application);
        if (!role.equals("nobody")) {
            String login = "roles-" + role.replace(' ', '-');
            HttpResponse<String> added = application.post(
                    "/api/v1/users", Map.of(), "application/json", BodyPublishers.ofString("""
                        {"login": "%s", "password": "%s", "first_name": "Walker", "grants": [%s]}
                        """.formatted(
                                    login, PASSWORD, grant(role))));
            assertThat(added.statusCode()).as(added.body()).isIn(201, 400);
            session.signIn(login, PASSWORD);
        }
        return session;
    }

    private String key(String role) throws Exception {
        HttpResponse<String> issued = application.post(
                "/api/v1/api-keys", Map.of(), "application/json", BodyPublishers.ofString("""
                    {"name": "roles %s", "grants": [%s]}
                    """.formatted(
                                role, grant(role))));
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        return Application.read(issued).getString("key");
    }

    private static String grant(String role) {
        return switch (role) {
            case "administrator" -> "{\"role\": \"administrator\"}";
            case "of one shop" -> "{\"role\": \"administrator\", \"shop\": \"%s\"}".formatted(SHOP);
            default -> "{\"role\": \"%s\", \"shop\": \"%s\"}".formatted(role, SHOP);
        };
    }
}
