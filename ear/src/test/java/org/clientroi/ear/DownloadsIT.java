package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is taken away from the demonstration's shop: workbooks and charts, by those who may. */
@ExtendWith(ArquillianExtension.class)
class DownloadsIT {

    private static final String WORKBOOK = "/api/v1/reports/satisfaction.xlsx";

    private final Application application = new Application();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void ready() throws Exception {
        application.awaitReady();
    }

    @Test
    void theWorkbookIsAFileWithANameAndHoldsItsSheets() throws Exception {
        HttpResponse<byte[]> answer = application.bytes(WORKBOOK, Map.of("shop", "lumen", "lang", "fr"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("lumen", ".xlsx");
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
        Map<String, String> parts = parts(answer.body());
        assertThat(parts.get("xl/workbook.xml")).contains("Synthèse", "Définitions");
        assertThat(parts).containsKey("xl/charts/chart1.xml");
    }

    @Test
    void whoOnlyLooksAtFiguresDownloadsNoAnswers() throws Exception {
        assertThat(as("executive", WORKBOOK).statusCode()).isEqualTo(403);
        assertThat(as("executive", "/api/v1/metrics/nps").statusCode()).isEqualTo(200);
    }

    @Test
    void forWhoCallsCustomersBackThereAreNoFigures() throws Exception {
        assertThat(as("agent", "/api/v1/metrics/nps").statusCode()).isEqualTo(404);
        assertThat(as("agent", "/api/v1/charts/nps-trend.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void aChartThatIsAlreadyThereIsNotSentAgain() throws Exception {
        Map<String, String> query = Map.of("shop", "lumen", "to", "2026-06-30");
        HttpResponse<byte[]> first = application.bytes("/api/v1/charts/nps-trend.png", query);
        assertThat(first.statusCode()).isEqualTo(200);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpRequest.Builder again =
                application.request("/api/v1/charts/nps-trend.png", query).header("If-None-Match", tag);
        HttpResponse<String> second = application.send(again.GET());

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    private HttpResponse<String> as(String role, String path) throws Exception {
        HttpResponse<String> issued = application.post(
                "/api/v1/api-keys", Map.of(), "application/json", BodyPublishers.ofString("""
                    {"name": "%1$s", "grants": [{"role": "%1$s", "shop": "lumen"}]}
                    """.formatted(role)));
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        String key = Application.read(issued).getString("key");
        return application.send(application
                .request(path, Map.of("shop", "lumen"))
                .setHeader("Authorization", "Bearer " + key)
                .GET());
    }

    /** From a file: its directory says how long each part is, which a stream is told only afterwards. */
    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("satisfaction.xlsx"), workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
