import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A server of our own beside others on the same machine: the distribution's domain, copied, with every port moved and
 * all but HTTP listening on this machine only.
 */
final class PayaraDomain {

    static final String NAME = "clientroi";

    private final Path home;
    private final Path domains;
    private final int httpPort;

    PayaraDomain(Path home, Path domains, int httpPort) {
        this.home = home;
        this.domains = domains;
        this.httpPort = httpPort;
    }

    /** 4848 where HTTP is on 8080: the whole server moves as one. */
    int adminPort() {
        return moved(4848);
    }

    Path log() {
        return domains.resolve(NAME).resolve("logs/server.log");
    }

    void create() throws IOException {
        Path domain = domains.resolve(NAME);
        delete(domain);
        copy(home.resolve("glassfish/domains/domain1"), domain);
        Path description = domain.resolve("config/domain.xml");
        Files.writeString(description, moved(Files.readString(description)));
    }

    private String moved(String description) {
        String text = description;
        for (Map.Entry<String, String> change : changes().entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new IllegalStateException("this Payara's domain.xml has no " + change.getKey());
            }
            text = text.replace(change.getKey(), change.getValue());
        }
        return text;
    }

    private Map<String, String> changes() {
        Map<String, String> changes = new TreeMap<>();
        for (int port : List.of(8080, 8181, 4848, 3700, 3820, 3920, 8686)) {
            changes.put("port=\"" + port + "\"", "port=\"" + moved(port) + "\"");
        }
        changes.put("value=\"7676\"", "value=\"" + moved(7676) + "\"");
        changes.put("address=9009", "address=" + moved(9009));
        changes.put("telnet.port=6666", "telnet.port=" + moved(6666));
        changes.put("address=\"0.0.0.0\"", "address=\"127.0.0.1\"");
        changes.put(
                "<hazelcast-config-specific-configuration></hazelcast-config-specific-configuration>",
                "<hazelcast-config-specific-configuration"
                        + " enabled=\"false\"></hazelcast-config-specific-configuration>");
        return changes;
    }

    private int moved(int port) {
        int wanted = port + httpPort - 8080;
        return wanted > 65_535 || wanted < 1024 && port != 8080 ? port + httpPort % 1000 : wanted;
    }

    /** Runs one of the server's own commands. Environment variables reach the server it starts. */
    Process asadmin(Map<String, String> environment, Path output, String... command) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = new ArrayList<>(List.of(
                java,
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        words.addAll(List.of("--port", Integer.toString(adminPort()), "--interactive=false"));
        words.addAll(List.of(command));
        ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
        process.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        process.environment().put("AS_JAVA", System.getProperty("java.home"));
        process.environment().putAll(environment);
        return process.start();
    }

    Process start(Map<String, String> environment, Path output) throws IOException {
        return asadmin(environment, output, "start-domain", "--domaindir", domains.toString(), "--verbose", NAME);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
