package org.clientroi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.Theme;
import org.clientroi.shared.Language;
import org.junit.jupiter.api.Test;

/**
 * The house style, of every chart there is. With {@code -Dcharts.folder=../docs/charts} the pictures of the catalogue are drawn
 * anew.
 */
class CatalogueTest {

    private static final Path DOCS = Path.of("..", "docs", "charts");
    private static final Pattern FONT_SIZE = Pattern.compile("font-size=\"([0-9.]+)\"");
    private static final Pattern TEXT_COLOUR = Pattern.compile("<text[^>]* fill=\"(#[0-9a-f]{6})\"");
    private static final double TEXT_CONTRAST = 4.5;
    private static final Map<Theme, List<Chart>> DRAWN =
            Arrays.stream(Theme.values()).collect(Collectors.toMap(theme -> theme, CatalogueTest::drawn));

    @Test
    void everyChartThatCanBeAskedForIsInTheCatalogueWithItsPictures() throws IOException, ReflectiveOperationException {
        List<String> names = new ArrayList<>();
        for (Class<?> request : ChartRequest.class.getPermittedSubclasses()) {
            names.add((String) request.getField("NAME").get(null));
        }
        String folder = System.getProperty("charts.folder");
        if (folder != null) {
            Catalogue.write(Path.of(folder));
        }

        assertThat(Catalogue.charts().keySet()).containsExactlyInAnyOrderElementsOf(names);
        String readme = Files.readString(DOCS.resolve("README.md"));
        for (String name : names) {
            assertThat(readme).contains("## " + name);
            for (Catalogue.Variant variant : Catalogue.VARIANTS) {
                assertThat(readme).contains("](" + Catalogue.file(name, variant) + ")");
                assertThat(DOCS.resolve(Catalogue.file(name, variant))).isNotEmptyFile();
            }
        }
    }

    @Test
    void everyChartPassesAStrictPolicyAndSaysWhatItShows() {
        all().forEach(chart -> {
            assertThat(chart.svg())
                    .startsWith("<svg")
                    .contains("role=\"img\"", "<title", "<desc")
                    .doesNotContain("style=", "<style", "<script", "href", "NaN");
            assertThat(chart.textAlternative()).isNotBlank();
            assertThat(chart.image().bytes().length).as(chart.title()).isLessThan(60_000);
        });
    }

    @Test
    void everyTextIsLargeEnoughAndStandsOutFromItsGround() {
        for (Theme theme : Theme.values()) {
            Objects.requireNonNull(DRAWN.get(theme)).forEach(chart -> {
                assertThat(FONT_SIZE.matcher(chart.svg()).results().map(size -> Double.valueOf(size.group(1))))
                        .allMatch(size -> size >= 11);
                assertThat(TEXT_COLOUR
                                .matcher(chart.svg())
                                .results()
                                .map(found -> found.group(1))
                                .distinct())
                        .isNotEmpty()
                        .allSatisfy(colour -> assertThat(
                                        Ratio.of(colour, Palette.of(theme).ground()))
                                .as(chart.name() + " " + colour)
                                .isGreaterThanOrEqualTo(TEXT_CONTRAST));
            });
        }
    }

    @Test
    void everyTitledChartNamesItsSource() {
        all().forEach(chart -> assertThat(chart.svg()).contains("Source"));
    }

    @Test
    void aChartWithFiguresNamesThePointsAMouseFinds() {
        for (String name : List.of(
                "reorder-rate", "value", "repeat-order-curves", "hazard-ratios", "orders-per-customer", "drivers")) {
            Catalogue.Entry entry = Objects.requireNonNull(Catalogue.charts().get(name));
            Chart chart = entry.drawing().apply(Look.svg(640, entry.height()), Language.EN);
            assertThat(chart.svg().split("<title>", -1)).as(name).hasSizeGreaterThan(3);
        }
    }

    private static List<Chart> all() {
        return DRAWN.values().stream().flatMap(List::stream).toList();
    }

    private static List<Chart> drawn(Theme theme) {
        return Stream.of(Catalogue.charts(), Catalogue.edges())
                .flatMap(charts -> charts.values().stream())
                .flatMap(entry -> Stream.of(
                        entry.drawing().apply(Look.svg(640, entry.height()).on(theme), Language.EN),
                        entry.drawing().apply(Look.svg(390, entry.height() + 60).on(theme), Language.FR)))
                .toList();
    }
}
