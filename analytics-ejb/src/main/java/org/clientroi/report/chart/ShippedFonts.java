package org.clientroi.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Inter, as shipped. AWT asks the system's fontconfig for fonts before it reads any font file, and fails where there is
 * none ("Fontconfig head is null"), as on a bare container: so it is given a configuration of its own that names the
 * shipped files. That must happen before anything else starts AWT: {@link #install()} is called when the application
 * starts. It also makes every chart the same on every machine.
 */
public final class ShippedFonts {

    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final String REGULAR = "Inter-Regular";
    private static final String SEMI_BOLD = "Inter-SemiBold";

    private ShippedFonts() {}

    /** Tells AWT where the fonts are; a configuration that somebody set is left alone. Repeated, it changes nothing. */
    public static synchronized void install() {
        if (System.getProperty(CONFIGURATION) != null) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("clientroi-fonts");
            folder.toFile().deleteOnExit();
            for (String name : List.of(REGULAR, SEMI_BOLD)) {
                write(folder.resolve(name + ".ttf"), bytes(name));
            }
            Path configuration = folder.resolve("fontconfig.properties");
            write(configuration, configuration(folder).getBytes(StandardCharsets.ISO_8859_1));
            System.setProperty(CONFIGURATION, configuration.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Font regular(float size) {
        return Loaded.REGULAR_FACE.deriveFont(size);
    }

    static Font semiBold(float size) {
        return Loaded.SEMI_BOLD_FACE.deriveFont(size);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        file.toFile().deleteOnExit();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = ShippedFonts.class.getResourceAsStream(name + ".ttf")) {
            if (file == null) {
                throw new IOException("the font " + name + " is not in the application");
            }
            return file.readAllBytes();
        }
    }

    /** The logical fonts, all of them the shipped ones: AWT wants each named. */
    private static String configuration(Path folder) {
        StringBuilder lines = new StringBuilder("version=1\nsequence.allfonts=latin\n");
        for (String logical : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                String face = style.startsWith("bold") ? SEMI_BOLD : REGULAR;
                lines.append("%s.%s.latin=%s\n".formatted(logical, style, face));
            }
        }
        for (String face : List.of(REGULAR, SEMI_BOLD)) {
            String file = folder.resolve(face + ".ttf").toString().replace("\\", "\\\\");
            lines.append("filename.%s=%s\n".formatted(face, file));
        }
        return lines.toString();
    }

    private static final class Loaded {

        static final Font REGULAR_FACE = load(REGULAR);
        static final Font SEMI_BOLD_FACE = load(SEMI_BOLD);

        private static Font load(String name) {
            install();
            try {
                return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
