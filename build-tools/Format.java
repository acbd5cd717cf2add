import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks or rewrites the project's Java sources in palantir-java-format. {@code check} ends with 1 and names the files
 * that differ; {@code write} puts them right.
 */
public class Format {

    public static void main(String[] args) throws Exception {
        boolean write = args[0].equals("write");
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> differing = new ArrayList<>();
        for (Path source : sources(Path.of(args[1]))) {
            String text = Files.readString(source);
            String formatted = formatter.formatSourceAndFixImports(text);
            if (!formatted.equals(text)) {
                differing.add(source);
                if (write) {
                    Files.writeString(source, formatted);
                }
            }
        }
        differing.forEach(path -> System.out.println((write ? "formatted " : "not formatted: ") + path));
        if (!write && !differing.isEmpty()) {
            System.out.println("Put right with: mvn -N verify -Dformat.mode=write");
            System.exit(1);
        }
    }

    private static List<Path> sources(Path root) throws Exception {
        try (var files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
