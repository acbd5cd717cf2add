import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Serves the built application until it is stopped: {@code payaraHome ear workFolder httpPort demo}. Ends with 0 after
 * Ctrl-C; what cannot start ends non-zero, and the last line says why in one sentence.
 */
public class Serve {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String CANNOT_START = "ClientROI cannot start: ";

    private final PayaraDomain domain;
    private final Path ear;
    private final Path work;
    private final int port;
    private final boolean demonstration;
    private volatile boolean stopping;

    private Serve(String[] args) {
        work = Path.of(args[2]).toAbsolutePath();
        port = Integer.parseInt(args[3]);
        domain = new PayaraDomain(Path.of(args[0]).toAbsolutePath(), work.resolve("domains"), port);
        ear = Path.of(args[1]);
        demonstration = Boolean.parseBoolean(args[4]);
    }

    public static void main(String[] args) throws Exception {
        Serve serve = new Serve(args);
        try {
            serve.run();
        } catch (CannotStart e) {
            endWith(e.getMessage());
        }
    }

    private void run() throws Exception {
        if (!isFree(port) || !isFree(domain.adminPort())) {
            throw new CannotStart("port " + port + " or its admin port " + domain.adminPort()
                    + " is taken by another program; choose another with -Dhttp.port=N");
        }
        Files.createDirectories(work);
        Path console = work.resolve("console.log");
        Files.deleteIfExists(console);
        domain.create();
        Map<String, String> environment = environment();
        Process server = domain.start(environment, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        endWithMaven();
        deploy(server, console);
        awaitReady(server);
        System.out.println(welcome(environment));
        int code = server.waitFor();
        if (!stopping) {
            throw new CannotStart("the server ended by itself with " + code + "; its log is " + domain.log());
        }
    }

    /** Ctrl-C reaches both; a signal sent to Maven alone would leave the server behind with nobody to stop it. */
    private static void endWithMaven() {
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
    }

    private void deploy(Process server, Path console) throws Exception {
        awaitAdministration(server);
        Path answer = work.resolve("deploy.log");
        Files.deleteIfExists(answer);
        Process deploy = domain.asadmin(Map.of(), answer, "deploy", "--name", "clientroi", ear.toString());
        int code = deploy.waitFor();
        if (code != 0 && !stopping) {
            throw new CannotStart(reason().or(() -> unreachableDatabase(answer))
                    .orElse("the deployment failed; the server's log is " + domain.log()));
        }
    }

    /** With the database away the server refuses before the application can say a word. */
    private static Optional<String> unreachableDatabase(Path answer) {
        try {
            return firstAfter(answer, "Connection could not be allocated because: ")
                    .map(why -> "the database at clientroi.database.url cannot be reached: " + why);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void awaitAdministration(Process server) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isFree(domain.adminPort())) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new CannotStart("the server did not come up; its log is " + domain.log());
            }
            Thread.sleep(100);
        }
    }

    private void awaitReady(Process server) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
                    .build();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (status(client, ready) != 200) {
                if (!server.isAlive() || System.nanoTime() > end || reason().isPresent()) {
                    throw new CannotStart(reason().orElse("not ready in time; the server's log is " + domain.log()));
                }
                Thread.sleep(200);
            }
        }
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The sentence with which the application said why it cannot start. */
    private Optional<String> reason() throws IOException {
        return lineWith(CANNOT_START);
    }

    private Optional<String> lineWith(String marker) throws IOException {
        return Files.exists(domain.log()) ? firstAfter(domain.log(), marker) : Optional.empty();
    }

    private static Optional<String> firstAfter(Path log, String marker) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(marker))
                    .map(line -> line.substring(line.indexOf(marker) + marker.length()))
                    .map(line -> line.replaceAll("]]$", ""))
                    .findFirst();
        }
    }

    /** Settings of the trial; what the caller's environment already says wins. */
    private Map<String, String> environment() throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("CLIENTROI_PUBLIC_URL", "http://localhost:" + port);
        settings.put("CLIENTROI_DEMO", Boolean.toString(demonstration));
        settings.put("CLIENTROI_MAIL_URL", "file:" + work.resolve("mails"));
        if (System.getenv("CLIENTROI_DATABASE_URL") == null) {
            settings.put(
                    "CLIENTROI_DATABASE_URL",
                    "jdbc:h2:file:" + work.resolve("database/clientroi")
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                            + ";NON_KEYWORDS=VALUE,DAY,MONTH,YEAR,KEY,USER;LOCK_TIMEOUT=30000");
            settings.putAll(signIn());
        }
        settings.keySet().removeAll(System.getenv().keySet());
        return settings;
    }

    /** How to sign in is as old as the trial's database and kept beside it. */
    private Map<String, String> signIn() throws IOException {
        Path file = work.resolve("database/sign-in.properties");
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } else {
            kept.setProperty("CLIENTROI_BOOTSTRAP_ADMIN_PASSWORD", random(9));
            kept.setProperty("CLIENTROI_BOOTSTRAP_API_KEY", "croi_" + random(32));
            Files.createDirectories(file.getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                kept.store(writer, "How to sign in to the trial whose database lies beside this file");
            }
        }
        Map<String, String> settings = new HashMap<>();
        kept.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        return settings;
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private String welcome(Map<String, String> environment) throws IOException {
        String address = "http://localhost:" + port + "/";
        List<String> lines = new ArrayList<>(List.of("", "ClientROI is ready at " + address));
        Optional<String> password = Optional.ofNullable(environment.get("CLIENTROI_BOOTSTRAP_ADMIN_PASSWORD"));
        if (password.isPresent()) {
            lines.add("Sign in at " + address + "portal/ as admin with the password " + password.get());
            lines.add("The API key is " + environment.get("CLIENTROI_BOOTSTRAP_API_KEY"));
        } else {
            lines.add("Sign in at " + address + "portal/ "
                    + lineWith("First sign-in: ").orElse("with the password given or printed at the first start"));
        }
        lines.add("Ctrl-C stops it. Mails are written to " + work.resolve("mails"));
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    private void stop(Process server) {
        stopping = true;
        try {
            if (server.isAlive() && !server.waitFor(2, TimeUnit.SECONDS)) {
                domain.asadmin(
                                Map.of(),
                                work.resolve("console.log"),
                                "stop-domain",
                                "--domaindir",
                                work.resolve("domains").toString(),
                                PayaraDomain.NAME)
                        .waitFor(30, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Prints the sentence and ends the build. Maven would follow it with a page of its own about a failed goal, so it is
     * asked to end here, which it does non-zero and without a word.
     */
    private static void endWith(String sentence) {
        System.out.println();
        System.out.println("ClientROI cannot start: " + sentence);
        System.out.flush();
        ProcessHandle.current()
                .parent()
                .filter(parent -> parent.info().commandLine().orElse("").contains("plexus-classworlds"))
                .ifPresent(ProcessHandle::destroy);
        System.exit(1);
    }

    private static final class CannotStart extends Exception {

        private static final long serialVersionUID = 1L;

        CannotStart(String sentence) {
            super(sentence);
        }
    }
}
