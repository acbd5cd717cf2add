package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.account.domain.Role;
import org.clientroi.report.domain.JobState;
import org.clientroi.report.domain.WorkbookJob;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.Texts;
import org.clientroi.web.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of reports, written to {@code target/portal} to be looked at. */
class ReportsPageTest {

    private static final Path FOLDER = Path.of("target", "portal");
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoManagesAsksForWorkbooksSeesHowFarTheyAreAndFetchesThem(Language language) throws IOException {
        String html = written(
                "reports",
                language,
                List.of(
                        job(JobState.WRITING, 1_204_000, 310_000),
                        job(JobState.WAITING, 0, 0),
                        job(JobState.READY, 48_210, 48_210),
                        job(JobState.FAILED, 48_210, 20_000)),
                true);

        assertThat(html)
                .contains("<progress max=\"100\" value=\"25\"", "hx-trigger=\"every 2s\"", "value=\"make\"")
                .contains(language == Language.FR ? "prêt" : "ready", "nps-trend.svg", "satisfaction.xlsx");
        assertThat(html.split("value=\"cancel\"", -1)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onceNothingIsUnderWayThePageIsLeftAlone(Language language) throws IOException {
        assertThat(written("reports-ready", language, List.of(job(JobState.READY, 48_210, 48_210)), true))
                .doesNotContain("every 2s", "value=\"cancel\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoLooksAtFiguresIsOfferedTheChartsOnly(Language language) throws IOException {
        assertThat(written("reports-executive", language, List.of(), false))
                .contains("reorder-rate.png")
                .doesNotContain("value=\"make\"", "satisfaction.xlsx");
    }

    private static WorkbookJob job(JobState state, long answers, long written) {
        return new WorkbookJob(
                UUID.randomUUID(),
                Example.SHOP.id(),
                "user:1",
                NOW,
                Example.NINETY_DAYS,
                Language.FR,
                state,
                1,
                answers,
                written,
                state.isUnderWay() ? Optional.empty() : Optional.of(NOW.plusSeconds(86_400)),
                state == JobState.READY ? 6_204_112 : 0);
    }

    private static String written(String name, Language language, List<WorkbookJob> jobs, boolean manages)
            throws IOException {
        Texts words = Texts.of(Figures.class, "portal", language);
        Map<String, String> query = Map.of("shop", "lumen", "lang", language.code());
        View view = View.of(PeriodChoice.Length.DAYS_90);
        Frame frame = new Frames(words, query)
                .around(
                        Place.REPORTS,
                        new Doors(manages ? Set.of(Role.values()) : Set.of(Role.EXECUTIVE), 0),
                        List.of(Example.SHOP),
                        Example.SHOP,
                        view,
                        Example.NINETY_DAYS,
                        Example.facts(4_812, 0),
                        new Frame.Account("Camille Roux", "token"));
        Visit.Entered visit = new Visit.Entered(
                ShopScope.everyShop(), Example.SHOP, Example.facts(4_812, 0), Example.LAST_DAY, view, words, frame);
        ReportsPage page = new ReportsWriter(words, Example.SHOP, new Address(Place.REPORTS.path(), query))
                .page(visit, jobs, manages);
        String html = new Templates().render("portal/reports.jte", page);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + "-" + language.code() + ".html"), html);
        return html;
    }
}
