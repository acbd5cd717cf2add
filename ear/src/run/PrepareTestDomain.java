import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the server the in-container tests run in, and writes down which JDK runs this: {@code payaraHome domains
 * httpPort propertiesFile}.
 */
public class PrepareTestDomain {

    public static void main(String[] args) throws Exception {
        PayaraDomain domain = new PayaraDomain(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
        domain.create();
        Files.writeString(
                Path.of(args[3]),
                "it.java.home=%s%nit.admin.port=%d%n".formatted(System.getProperty("java.home"), domain.adminPort()));
    }
}
