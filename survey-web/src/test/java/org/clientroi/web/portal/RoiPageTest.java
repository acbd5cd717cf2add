package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.domain.SpendCell;
import org.clientroi.insight.domain.Traits;
import org.clientroi.insight.domain.ValueBand;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.insight.domain.ValueQuestion;
import org.clientroi.insight.domain.ValueQuestion.Basis;
import org.clientroi.insight.domain.ValueReading;
import org.clientroi.report.chart.RealCharts;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.web.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What coming back is worth, as a page; written to {@code target/portal} so that it can be looked at. */
class RoiPageTest {

    private static final Path FOLDER = Path.of("target", "portal");

    private final Charts charts = RealCharts.charts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageShowsValueGapsThePointThreeWaysAndWhatDoingNothingCosts(Language language) throws IOException {
        String html = html("roi", language, findings(Basis.TURNOVER, Optional.empty(), customers()));

        assertThat(html)
                .contains(
                        "id=\"value-title\"",
                        "id=\"gaps-raw-title\"",
                        "id=\"gaps-adjusted-title\"",
                        "id=\"points-title\"",
                        "id=\"inaction-title\"",
                        "id=\"assumed-title\"",
                        "<select id=\"horizon\"",
                        "<select id=\"basis\"")
                .doesNotContain(" style=", "NaN");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rawAndAdjustedNeverStandInOneSentence(Language language) {
        RoiPage page = page(language, findings(Basis.TURNOVER, Optional.empty(), customers()));
        Texts words = words(language);
        assertThat(panel(page, "gaps-raw").note())
                .isNotEqualTo(panel(page, "gaps-adjusted").note());
        assertThat(panel(page, "gaps-raw").table().rows())
                .isNotEqualTo(panel(page, "gaps-adjusted").table().rows());
        assertThat(panel(page, "gaps-raw").title()).isEqualTo(words.get("roi.gaps.raw"));
        assertThat(panel(page, "points").table().rows()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPanelSaysForWhomHowLongAndInWhatMoney(Language language) {
        RoiPage page = page(language, findings(Basis.MARGIN, Optional.of(0.4), customers()));
        String basis = words(language).get("roi.basis.margin");
        assertThat(page.panels()).hasSize(5);
        for (Panel panel : page.panels()) {
            assertThat(panel.subtitle()).as(panel.id()).contains(basis, "2024", "2025");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMarginThatNobodyKnowsIsSaidToBeUnknown(Language language) throws IOException {
        ValueFindings findings = findings(Basis.MARGIN, Optional.empty(), customers());
        assertThat(page(language, findings).cautions()).contains(words(language).get("roi.unknown.margin"));
        assertThat(html("roi-unknown", language, findings)).doesNotContain("NaN");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aShopWhereNobodyWasFollowedLongEnoughIsToldKindly(Language language) throws IOException {
        assertThat(html("roi-nobody", language, findings(Basis.TURNOVER, Optional.empty(), List.of())))
                .doesNotContain("id=\"value-title\"");
    }

    @Test
    void theChartsTitleSaysAssociated() {
        ValueFindings findings = findings(Basis.TURNOVER, Optional.empty(), customers());
        assertThat(charts.value(findings, Example.EUR, Look.svg(640, 300), Language.EN)
                        .title())
                .startsWith("Promoters: associated with €");
        assertThat(charts.value(findings, Example.EUR, Look.svg(640, 300), Language.FR)
                        .title())
                .contains("associés à");
    }

    private static List<SpendCell> customers() {
        return List.of(
                spend("promoter", false, 1_900, 820, "148000", "31000000"),
                spend("promoter", true, 210, 80, "13500", "2600000"),
                spend("passive", false, 1_200, 410, "69000", "12900000"),
                spend("passive", true, 190, 60, "9700", "1700000"),
                spend("detractor", false, 420, 110, "17200", "2700000"),
                spend("detractor", true, 310, 70, "11300", "1900000"));
    }

    private static SpendCell spend(String name, boolean late, long n, long spenders, String value, String squares) {
        return new SpendCell(
                name,
                new Traits(Optional.of(late), true, ValueBand.MIDDLE),
                n,
                spenders,
                spenders + 40,
                spenders + 160,
                new BigDecimal(value),
                new BigDecimal(squares),
                2);
    }

    private static ValueFindings findings(Basis basis, Optional<Double> margin, List<SpendCell> cells) {
        return new ValueReading(
                        new ValueQuestion(Example.question("score", 365), basis, margin), Optional.empty(), cells)
                .findings(
                        Example.returns("score", 365, 0.43, 0.34, 0.26),
                        Example.LAST_DAY,
                        Map.of("in_time", 310L, "late", 42L, "not_called", 66L, "no_case", 312L));
    }

    private RoiPage page(Language language, ValueFindings findings) {
        Frame frame = new Frames(words(language), Map.of("shop", "lumen"))
                .around(
                        Place.ROI,
                        new Doors(Set.of(Role.values()), 7, true),
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.of(PeriodChoice.Length.ALL),
                        Example.NINETY_DAYS,
                        Example.facts(4_812, 0),
                        new Frame.Account("Hélène Marchand", "token"));
        return new RoiWriter(words(language), charts, Example.EUR)
                .write(frame, findings, ActionPageTest.sheet(language, true));
    }

    private static Panel panel(RoiPage page, String id) {
        return page.panels().stream()
                .filter(panel -> panel.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String html(String name, Language language, ValueFindings findings) throws IOException {
        String html = new Templates().render("portal/roi.jte", page(language, findings));
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + "-" + language.code() + ".html"), html);
        return html;
    }

    private static Texts words(Language language) {
        return Texts.of(Figures.class, "portal", language);
    }
}
