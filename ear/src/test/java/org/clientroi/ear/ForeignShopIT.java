package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A key for one shop walks every route of the API, as {@code /openapi} lists them, with another shop in its path or query.
 * A route that is new is walked by being there, and has to say here if no shop can be named to it.
 */
@ExtendWith(ArquillianExtension.class)
class ForeignShopIT {

    private static final String API = "/api/v1";
    private static final String OWN = "walker-own";
    private static final String FOREIGN = "walker-foreign";
    private static final String MISSING = "walker-missing";

    /** They know no shop: administrators of all shops only, or what is behind an identifier that belongs to the key. */
    private static final Set<String> WITHOUT_SHOP = Set.of(
            "GET /shops",
            "GET /users",
            "POST /users",
            "GET /api-keys",
            "POST /api-keys",
            "DELETE /api-keys/{id}",
            "GET /customers",
            "DELETE /customers",
            "GET /imports/{id}/rejected.csv");

    private static final Map<String, String> PATH_EXAMPLES =
            Map.of("name", "nps-trend", "format", "svg", "type", "svg", "id", "00000000-0000-7000-8000-000000000000");

    private static final Set<String> SHOP_IN_PATH = Set.of("code", "shop");

    private final Application application = new Application();

    private record Route(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void twoShops() throws Exception {
        application.awaitReady();
        for (String code : List.of(OWN, FOREIGN)) {
            assertThat(application.put(API + "/shops/" + code, """
                {"name": "Walker", "language": "en", "time_zone": "Europe/Paris", "currency": "EUR"}
                """).statusCode())
                    .isIn(200, 201);
        }
    }

    @Test
    void aForeignShopInPathOrQueryIsAsIfItWereNotThere() throws Exception {
        String key = keyForOwnShop();
        List<Route> routes = routes();
        assertThat(routes).hasSizeGreaterThan(12);
        for (Route route : routes) {
            if (WITHOUT_SHOP.contains(route.toString())) {
                continue;
            }
            HttpResponse<String> foreign = walk(route, FOREIGN, key);
            assertThat(foreign.statusCode()).as("%s: %s", route, foreign.body()).isEqualTo(404);
            assertThat(walk(route, MISSING, key).body())
                    .as("%s tells a foreign shop from a missing one", route)
                    .isEqualTo(foreign.body());
            HttpResponse<String> own = walk(route, OWN, key);
            assertThat(own.statusCode())
                    .as("%s with its own shop: %s", route, own.body())
                    .isNotIn(401, 404)
                    .isLessThan(500);
        }
    }

    @Test
    void aListOfShopsHoldsNoForeignOne() throws Exception {
        assertThat(send(new Route("GET", "/shops"), API + "/shops", Map.of(), keyForOwnShop())
                        .body())
                .contains(OWN)
                .doesNotContain(FOREIGN);
    }

    @Test
    void whatIsForAdministratorsOfAllShopsIsNotForOneOfOneShop() throws Exception {
        String key = keyForOwnShop();
        for (String path : List.of("/users", "/api-keys")) {
            assertThat(send(new Route("GET", path), API + path, Map.of(), key).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void withoutAKeyEvenWhatIsNotThereIsRefused() throws Exception {
        for (Route route : routes()) {
            HttpResponse<String> answer = walk(route, OWN, "croi_nobody-has-this-key");
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
        assertThat(send(new Route("GET", "/nothing"), API + "/nothing", Map.of(), "croi_x")
                        .statusCode())
                .isEqualTo(401);
    }

    private List<Route> routes() throws Exception {
        JsonObject paths =
                application.json("/openapi", Map.of("format", "JSON")).getJsonObject("paths");
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<String, JsonValue> path : paths.entrySet()) {
            if (path.getKey().startsWith(API)) {
                path.getValue().asJsonObject().keySet().stream()
                        .filter(method ->
                                Set.of("get", "post", "put", "delete", "patch").contains(method))
                        .map(method -> new Route(
                                method.toUpperCase(Locale.ROOT), path.getKey().substring(API.length())))
                        .forEach(routes::add);
            }
        }
        return routes;
    }

    private HttpResponse<String> walk(Route route, String shop, String key) throws Exception {
        String path = API + route.path();
        boolean inPath = false;
        for (String name : SHOP_IN_PATH) {
            inPath |= path.contains("{" + name + "}");
            path = path.replace("{" + name + "}", shop);
        }
        path = path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
        for (Map.Entry<String, String> example : PATH_EXAMPLES.entrySet()) {
            path = path.replace("{" + example.getKey() + "}", example.getValue());
        }
        Map<String, String> query = new HashMap<>();
        if (!inPath) {
            boolean posts = route.method().equals("POST");
            query.put(posts ? "default" : "shop", posts ? "shop:" + shop : shop);
        }
        return send(route, path, query, key);
    }

    private HttpResponse<String> send(Route route, String path, Map<String, String> query, String key)
            throws Exception {
        String body = route.method().equals("GET") || route.method().equals("DELETE") ? "" : "{}";
        return application.send(application
                .request(path, query)
                .setHeader("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(route.method(), BodyPublishers.ofString(body)));
    }

    private String keyForOwnShop() throws Exception {
        HttpResponse<String> answer = application.post(
                API + "/api-keys", Map.of(), "application/json", BodyPublishers.ofString("""
                    {"name": "walker", "grants": [{"role": "administrator", "shop": "%s"}]}
                    """.formatted(OWN)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Application.read(answer).getString("key");
    }
}
