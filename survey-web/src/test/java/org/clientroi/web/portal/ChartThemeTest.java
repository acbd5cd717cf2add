package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.report.chart.RealCharts;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.report.domain.Theme;
import org.clientroi.shared.Language;
import org.junit.jupiter.api.Test;

/** Inlined charts are drawn light; the style sheet gives each of their colours its dark counterpart. */
class ChartThemeTest {

    private static final Pattern COLOUR = Pattern.compile("(?:fill|stroke)=\"(#[0-9a-f]{6})\"");
    private static final Charts CHARTS = RealCharts.charts();

    @Test
    void everyColourOfAChartHasItsDarkCounterpartInTheStyleSheet() throws IOException {
        String css = Files.readString(Path.of("src/main/webapp/assets/portal.css"));
        Map<String, String> dark = counterparts();

        assertThat(dark).isNotEmpty();
        assertThat(dark)
                .allSatisfy((light, counterpart) ->
                        assertThat(css).contains("--c-" + light.substring(1) + ":" + counterpart + ";"));
    }

    private static Map<String, String> counterparts() {
        List<String> light = drawn(Theme.LIGHT);
        List<String> dark = drawn(Theme.DARK);
        assertThat(dark).hasSameSizeAs(light);
        Map<String, String> counterparts = new TreeMap<>();
        for (int i = 0; i < light.size(); i++) {
            counterparts.put(light.get(i), dark.get(i));
        }
        return counterparts;
    }

    private static List<String> drawn(Theme theme) {
        Look look = Look.svg(510, 275).untitled().on(theme);
        return Stream.of(
                        CHARTS.npsTrend(Example.nps(0.38, 0.06, Verdict.CONFIRMED_RISE), Grain.WEEK, look, Language.FR),
                        CHARTS.scoreDistribution(
                                Example.nps(0.38, 0.06, Verdict.CONFIRMED_RISE), ScoreScale.NPS, look, Language.FR),
                        CHARTS.scoreDistribution(Example.csat(), ScoreScale.CSAT, look, Language.FR),
                        CHARTS.reorderRate(
                                Example.returns("score", 365, 0.43, 0.34, 0.26), Example.EUR, look, Language.FR),
                        CHARTS.reorderRate(Example.late(365, 0.21, 0.32), Example.EUR, look, Language.FR),
                        CHARTS.repeatOrderCurves(followed(), look, Language.FR),
                        CHARTS.hazardRatios(followed(), look, Language.FR),
                        CHARTS.ordersPerCustomer(followed(), look, Language.FR))
                .flatMap(chart -> COLOUR.matcher(chart.svg()).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static FollowUpFindings followed() {
        return FollowedExample.beside(Example.returns("score", 365, 0.43, 0.34, 0.26));
    }
}
