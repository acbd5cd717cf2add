import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * From the start of the server to its first page, beside the same server with nothing in it: {@code payaraHome ear
 * workFolder httpPort rounds report}. First with a new database, then started again with what is there.
 */
public class MeasureStart {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PayaraDomain domain;
    private final Path ear;
    private final Path work;
    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();

    private MeasureStart(String[] args) {
        work = Path.of(args[2]).toAbsolutePath();
        domain =
                new PayaraDomain(Path.of(args[0]).toAbsolutePath(), work.resolve("domains"), Integer.parseInt(args[3]));
        ear = Path.of(args[1]);
        base = "http://localhost:" + args[3];
    }

    public static void main(String[] args) throws Exception {
        MeasureStart measure = new MeasureStart(args);
        int rounds = Integer.parseInt(args[4]);
        List<double[]> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            seconds.add(measure.round(round));
        }
        String report = report(seconds);
        Files.writeString(Path.of(args[5]), report);
        System.out.print(report);
    }

    private static String report(List<double[]> seconds) {
        String[] names = {"bare server", "first start, new database", "started again"};
        StringBuilder text = new StringBuilder("start to first page, %d rounds, Java %s, %d processors%n"
                .formatted(
                        seconds.size(), Runtime.version(), Runtime.getRuntime().availableProcessors()));
        for (int i = 0; i < names.length; i++) {
            int column = i;
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %6.1f s   %5.2f times the bare server%n",
                    names[i],
                    median(seconds.stream().mapToDouble(row -> row[column]).toArray()),
                    median(seconds.stream()
                            .mapToDouble(row -> row[column] / row[0])
                            .toArray())));
        }
        return text.toString();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private double[] round(int round) throws Exception {
        Files.createDirectories(work);
        domain.create();
        double bare = served("/", false, Map.of());
        domain.create();
        Map<String, String> settings = settings(work.resolve("database-" + System.nanoTime() + "/clientroi"));
        double first = served("/portal/sign-in", true, settings);
        double again = served("/portal/sign-in", false, settings);
        System.out.printf(Locale.ROOT, "round %d: %.1f s, %.1f s, %.1f s%n", round + 1, bare, first, again);
        return new double[] {bare, first, again};
    }

    private Map<String, String> settings(Path database) {
        return Map.of(
                "CLIENTROI_DEMO",
                "false",
                "CLIENTROI_PUBLIC_URL",
                base,
                "CLIENTROI_MAIL_URL",
                "file:" + work.resolve("mails"),
                "CLIENTROI_DATABASE_URL",
                "jdbc:h2:file:" + database
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        + ";NON_KEYWORDS=VALUE,DAY,MONTH,YEAR,KEY,USER;LOCK_TIMEOUT=30000");
    }

    /** Seconds until the page is there; the server is stopped again. */
    private double served(String page, boolean deploy, Map<String, String> settings) throws Exception {
        long begin = System.nanoTime();
        Process server = domain.start(settings, work.resolve("console.log"));
        try {
            if (deploy) {
                await("/");
                domain.asadmin(Map.of(), work.resolve("console.log"), "deploy", "--name", "clientroi", ear.toString())
                        .waitFor();
            }
            await(page);
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            domain.asadmin(
                            Map.of(),
                            work.resolve("console.log"),
                            "stop-domain",
                            "--domaindir",
                            work.resolve("domains").toString(),
                            PayaraDomain.NAME)
                    .waitFor(60, TimeUnit.SECONDS);
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly().waitFor();
        }
    }

    private void await(String page) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + page)).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (status(request) != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(base + page + " did not come; the log is " + domain.log());
            }
            Thread.sleep(50);
        }
    }

    private int status(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
