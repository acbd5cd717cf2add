package org.clientroi.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clientroi.insight.domain.Grain;
import org.clientroi.report.chart.Gallery;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.shared.Language;

/** Writes workbooks into a folder, to be looked at: {@code WorkbookGallery <folder>}. */
final class WorkbookGallery {

    private WorkbookGallery() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Language language : Language.values()) {
            write(
                    folder.resolve("weeks-" + language.code() + ".xlsx"),
                    Contents.of(Gallery.CHARTS, language, Grain.WEEK));
            write(folder.resolve("csat-" + language.code() + ".xlsx"), Contents.csatOnly(Gallery.CHARTS, language));
        }
    }

    private static void write(Path file, WorkbookContents contents) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new PoiWorkbooks()
                    .write(
                            contents,
                            reader -> {
                                reader.accept(Contents.answer(2, "=HYPERLINK(\"http://evil\")"));
                                reader.accept(Contents.answer(
                                        9,
                                        "Colis reçu à l’heure, la lampe est superbe. J’ai seulement regretté que le"
                                                + " carton soit abîmé sur un coin, mais rien de cassé à l’intérieur."
                                                + " Merci à toute l’équipe !"));
                                reader.accept(Contents.bare(4));
                                if (!contents.isCsatOnly()) {
                                    Contents.evidence(contents).forEach(reader);
                                }
                                for (int i = 0; i < 60; i++) {
                                    reader.accept(Contents.answer(i % 11, "Très bien, n° " + i));
                                }
                            },
                            out);
        }
    }
}
