package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clientroi.statistics.golden.Comparison;
import org.clientroi.statistics.golden.Figures;
import org.clientroi.statistics.golden.GoldenCase;
import org.clientroi.statistics.golden.GoldenFolder;
import org.clientroi.statistics.golden.GoldenMethod;
import org.clientroi.statistics.golden.GoldenMethods;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every estimator against the values R computed (each file names the R version, the packages and the call), within the
 * tolerance each file states. Reads {@code -Dclientroi.goldens}, a folder taken from the project's root; without it the
 * copies in the test resources and, where it is there, {@code ../shared/data/statistics}. A method or an argument that is
 * not known fails its case.
 */
class GoldenTest {

    @TestFactory
    Stream<DynamicContainer> everyEstimatorEqualsR() throws URISyntaxException {
        List<Path> folders = folders();
        assertThat(folders).as("folders of reference values").isNotEmpty();
        return folders.stream().flatMap(folder -> {
            GoldenFolder goldens = new GoldenFolder(folder);
            List<Path> files = goldens.files();
            assertThat(files).as("reference values in %s", folder).isNotEmpty();
            return files.stream().map(file -> casesOf(goldens, file));
        });
    }

    private static List<Path> folders() throws URISyntaxException {
        Path root = root();
        String given = System.getProperty("clientroi.goldens", "");
        if (!given.isBlank()) {
            return List.of(root.resolve(given));
        }
        URI copies = Objects.requireNonNull(GoldenTest.class.getResource("/statistics"))
                .toURI();
        return Stream.of(Path.of(copies), root.resolve("../shared/data/statistics"))
                .filter(Files::isDirectory)
                .toList();
    }

    /** The folder that holds the modules: where the tests run, or above it. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("analytics-ejb"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }

    private static DynamicContainer casesOf(GoldenFolder folder, Path file) {
        JsonObject reference = folder.read(file);
        JsonArray cases = reference.getJsonArray("cases");
        assertThat(cases).as("cases in %s", file).isNotEmpty();
        System.out.println(file.getFileName() + ": " + cases.size() + " cases");
        // without the file as its source: surefire counts only tests whose source is a method
        return dynamicContainer(
                String.valueOf(file.getFileName()),
                cases.stream().map(JsonValue::asJsonObject).map(one -> test(folder, reference, one)));
    }

    /** Invalid input is refused by an exception; a number that cannot be read is the test's own mistake. */
    private static Figures computed(GoldenMethod method, GoldenCase golden) {
        try {
            return method.compute(golden);
        } catch (NumberFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return Figures.refused(e);
        }
    }

    private static DynamicTest test(GoldenFolder folder, JsonObject reference, JsonObject one) {
        return dynamicTest(one.getString("id"), () -> {
            GoldenCase golden = GoldenCase.of(reference.getString("method"), one, folder);
            GoldenMethod method = GoldenMethods.of(golden)
                    .orElseThrow(() -> new AssertionError("unknown: " + golden.method() + " "
                            + golden.arguments().text("analysis")));
            Figures got = computed(method, golden);
            // the level stands for all intervals of a case, also where it has none
            golden.arguments().confidence();
            assertThat(golden.arguments().unread())
                    .as("arguments that were not understood")
                    .isEmpty();
            assertThat(one.getJsonObject("expected")).isNotEmpty();
            new Comparison(reference.getJsonObject("tolerance")).check(one.getJsonObject("expected"), got);
        });
    }
}
