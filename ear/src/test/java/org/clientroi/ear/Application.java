package org.clientroi.ear;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** The deployed application as its users' programs meet it. */
final class Application {

    static final String API_KEY = "croi_in-container-tests-know-this-key";
    static final String ADMINISTRATOR_PASSWORD = "in-container-tests";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;

    Application() {
        base = "http://localhost:" + System.getProperty("it.http.port");
    }

    static EnterpriseArchive built() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/clientroi.ear"));
    }

    String base() {
        return base;
    }

    HttpResponse<String> get(String path, Map<String, String> query) throws IOException, InterruptedException {
        return send(request(path, query).GET());
    }

    JsonObject json(String path, Map<String, String> query) throws IOException, InterruptedException {
        return read(get(path, query));
    }

    HttpResponse<byte[]> bytes(String path, Map<String, String> query) throws IOException, InterruptedException {
        return CLIENT.send(request(path, query).GET().build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(request(path, Map.of())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path, Map<String, String> query, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(path, query).header("Content-Type", type).POST(body));
    }

    HttpRequest.Builder request(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Bearer " + API_KEY);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static JsonObject read(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** Waits until migrated and the demonstration is loaded. */
    void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (get("/health/ready", Map.of()).statusCode() != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "not ready: " + get("/health/ready", Map.of()).body());
            }
            Thread.sleep(250);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
