package org.clientroi.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clientroi.insight.domain.AskedCell.Outcome;
import org.clientroi.insight.domain.ResponseFindings.Bounds;
import org.clientroi.insight.domain.ResponseFindings.Weighting;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

/** The raked NPS is that of R's survey::rake over the same invitations (json/e2_raking, rake3). */
class ResponseReadingTest {

    private static final LocalDate COMPLETE = LocalDate.of(2026, 11, 1);
    private static final DateRange PERIOD = DateRange.lastDays(90, COMPLETE);
    private static final Traits PLAIN = new Traits(Optional.of(false), true, ValueBand.MIDDLE);

    private static ResponseFindings read(List<AskedCell> asked, List<FollowUpCell> later) {
        RepeatOrderQuestion question =
                new RepeatOrderQuestion(ShopId.next(), Segment.ANSWERED, "nps", Optional.empty(), 365);
        return new ResponseReading(PERIOD, asked)
                .findings(question, new FollowedFor(395, Optional.empty(), Optional.of(COMPLETE)), later, COMPLETE);
    }

    private static AskedCell cell(String region, Outcome outcome, long customers) {
        return new AskedCell(PLAIN, region, outcome, customers);
    }

    /** region and first_time_buyer are what they are; the channel stands where the value band does. */
    private static List<AskedCell> invitations() {
        try (InputStream file =
                Objects.requireNonNull(ResponseReadingTest.class.getResourceAsStream("/statistics/data/invites.csv"))) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> names = List.of(lines.getFirst().split(",", -1));
            List<AskedCell> cells = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] row = line.split(",", -1);
                cells.add(invitation(
                        row[names.indexOf("region")],
                        row[names.indexOf("channel")],
                        row[names.indexOf("first_time_buyer")],
                        row[names.indexOf("responded")].equals("1") ? row[names.indexOf("score")] : ""));
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AskedCell invitation(String region, String channel, String first, String score) {
        ValueBand band = ValueBand.values()[List.of("app", "marketplace", "web").indexOf(channel)];
        int given = score.isEmpty() ? -1 : Integer.parseInt(score);
        Outcome outcome = given < 0
                ? Outcome.SILENT
                : given >= 9 ? Outcome.PROMOTER : given >= 7 ? Outcome.PASSIVE : Outcome.DETRACTOR;
        return new AskedCell(new Traits(Optional.of(false), first.equals("1"), band), region, outcome, 1);
    }

    @Test
    void theWeightedNpsIsThatOfR() {
        Weighting weighting = read(invitations(), List.of()).weighting();
        Estimate weighted = weighting.weighted().estimate().orElseThrow();

        assertThat(weighted.value()).isCloseTo(0.208068510878, within(1e-9));
        assertThat(weighting.designEffect().orElseThrow()).isCloseTo(1.02717286777, within(1e-9));
        assertThat(weighting.largestWeight().orElseThrow())
                .isCloseTo(3.70763090897 / (5000.0 / weighted.n()), within(1e-8));
        assertThat(weighting.difference().orElseThrow())
                .isCloseTo(
                        0.208068510878
                                - weighting.raw().estimate().orElseThrow().value(),
                        within(1e-9));
        assertThat(weighting.mayLead()).isTrue();
    }

    @Test
    void whoeverWasAskedIsInTheRate() {
        ResponseFindings findings = read(
                List.of(cell("A", Outcome.SILENT, 60), cell("A", Outcome.OTHER, 10), cell("A", Outcome.PROMOTER, 30)),
                List.of());

        assertThat(findings.invited()).isEqualTo(100);
        assertThat(findings.answered()).isEqualTo(40);
        assertThat(findings.rate().estimate().orElseThrow().value()).isEqualTo(0.4);
        assertThat(findings.margins())
                .extracting(ResponseFindings.Margin::name)
                .containsExactly("late", "first_order", "value", "region");
    }

    @Test
    void theSilentCouldMoveTheNpsAsFarAsTheirShareGoes() {
        Bounds bounds = read(
                        List.of(
                                cell("A", Outcome.SILENT, 75),
                                cell("A", Outcome.PROMOTER, 15),
                                cell("A", Outcome.PASSIVE, 10)),
                        List.of())
                .bounds()
                .orElseThrow();

        assertThat(bounds.lowest()).isCloseTo(0.25 * 0.6 - 0.75, within(1e-12));
        assertThat(bounds.lower()).isCloseTo(0.6 - 0.75 * 0.2, within(1e-12));
        assertThat(bounds.highest()).isCloseTo(0.25 * 0.6 + 0.75, within(1e-12));
    }

    @Test
    void aRegionWithFewScoresIsCountedWithTheLargest() {
        Weighting weighting = read(
                        List.of(
                                cell("A", Outcome.SILENT, 50),
                                cell("A", Outcome.PROMOTER, 50),
                                cell("B", Outcome.SILENT, 40),
                                cell("B", Outcome.DETRACTOR, 10),
                                cell("C", Outcome.SILENT, 30),
                                cell("C", Outcome.DETRACTOR, 2),
                                cell("D", Outcome.SILENT, 18)),
                        List.of())
                .weighting();

        // A, C and D together: 150 asked, 52 scores; B: 50 asked, 10 scores
        double detractors = 50 + 2 * 150.0 / 52;
        assertThat(weighting.weighted().estimate().orElseThrow().value())
                .isCloseTo((200 - 2 * detractors) / 200, within(1e-9));
    }

    @Test
    void weightsThatCostMoreThanHalfTheAnswersMayNotLead() {
        Weighting weighting = read(
                        List.of(
                                cell("A", Outcome.PROMOTER, 95),
                                cell("B", Outcome.SILENT, 900),
                                cell("B", Outcome.DETRACTOR, 5)),
                        List.of())
                .weighting();

        assertThat(weighting.designEffect().orElseThrow()).isGreaterThan(2);
        assertThat(weighting.mayLead()).isFalse();
    }

    @Test
    void withoutScoresThereIsNothingToWeigh() {
        ResponseFindings findings = read(List.of(cell("A", Outcome.SILENT, 60)), List.of());

        assertThat(findings.weighting().raw()).isEqualTo(new NotEstimable(Reason.EMPTY));
        assertThat(findings.weighting().weighted()).isEqualTo(new NotEstimable(Reason.EMPTY));
        assertThat(findings.bounds()).isEmpty();
        assertThat(read(List.of(), List.of()).rate()).isEqualTo(new NotEstimable(Reason.EMPTY));
    }

    @Test
    void thoseWhoAnsweredAreHeldAgainstTheSilentAndTheEarlyAreLeftOut() {
        ResponseFindings findings = read(
                List.of(),
                List.of(
                        new FollowUpCell("true", PLAIN, 20, true, 30),
                        new FollowUpCell("true", PLAIN, 365, false, 30),
                        new FollowUpCell("false", PLAIN, 40, true, 40),
                        new FollowUpCell("false", PLAIN, 365, false, 160),
                        new FollowUpCell(ResponseTallies.EARLY, PLAIN, 3, true, 12)));
        Interval gained = findings.returns()
                .contrasts()
                .getFirst()
                .daysGained()
                .estimate()
                .orElseThrow()
                .interval()
                .orElseThrow();

        assertThat(findings.early()).isEqualTo(12);
        assertThat(findings.returns().reference()).contains("false");
        assertThat(findings.returns().curves()).hasSize(2);
        assertThat(gained.lower()).isPositive();
    }
}
