package org.clientroi.web.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.RepeatOrderFindings.Correlation;
import org.clientroi.insight.domain.RepeatOrderFindings.Excluded;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.recovery.domain.CallBackCounts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.Money;
import org.clientroi.shared.ShopCode;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;

/** Findings of an invented shop, as insight would give them. The figures are those of the sketch. */
final class Example {

    static final Currency EUR = Currency.getInstance("EUR");
    static final Shop SHOP = Shop.opened(
            new ShopCode("lumen"),
            new ShopIdentity("Maison Lumen", Language.FR, ZoneId.of("Europe/Paris"), EUR),
            Instant.parse("2024-11-01T08:00:00Z"));
    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 21);
    static final DateRange NINETY_DAYS = DateRange.lastDays(90, LAST_DAY);

    static final Doors ALL_DOORS = new Doors(Set.of(Role.values()), 7);

    private Example() {}

    static OverviewFindings overview() {
        return new OverviewFindings(
                facts(4_812, 0),
                NINETY_DAYS,
                Grain.WEEK,
                Optional.of(nps(0.38, 0.06, Verdict.CONFIRMED_RISE)),
                Optional.empty(),
                Optional.of(funnel()),
                Optional.of(new CallBackCounts(NINETY_DAYS, 41, 34, 5, 2)),
                Optional.of(returns("score", 365, 0.43, 0.34, 0.26)),
                Optional.empty(),
                List.of());
    }

    static OverviewFindings withBothScores() {
        OverviewFindings whole = overview();
        return new OverviewFindings(
                facts(4_812, 912),
                NINETY_DAYS,
                Grain.WEEK,
                whole.nps(),
                Optional.of(csat()),
                whole.funnel(),
                whole.callBacks(),
                whole.returns(),
                Optional.empty(),
                List.of());
    }

    static OverviewFindings withoutAnswers() {
        return new OverviewFindings(
                facts(0, 0),
                NINETY_DAYS,
                Grain.WEEK,
                Optional.empty(),
                Optional.empty(),
                Optional.of(nobodyAsked()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(late(365, 0.21, 0.32)),
                List.of());
    }

    static OverviewFindings empty() {
        return new OverviewFindings(
                new ShopFacts(
                        Optional.empty(),
                        0,
                        0,
                        new Money(BigDecimal.ZERO, EUR),
                        0,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty()),
                NINETY_DAYS,
                Grain.WEEK,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new FunnelFindings(
                        NINETY_DAYS, 0, 0, 0, 0, Map.of(), new NotEstimable(NotEstimable.Reason.EMPTY))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static ShopFacts facts(long npsAnswers, long csatAnswers) {
        boolean answered = npsAnswers + csatAnswers > 0;
        return new ShopFacts(
                Optional.of(LAST_DAY),
                20_114,
                30_342,
                new Money(new BigDecimal("2518430.20"), EUR),
                0,
                npsAnswers,
                csatAnswers,
                answered ? Optional.of(LocalDate.of(2024, 11, 24)) : Optional.empty(),
                answered ? Optional.of(LAST_DAY) : Optional.empty());
    }

    static ScoreFindings nps(double value, double change, Verdict verdict) {
        ScoreGroup whole = new ScoreGroup(
                Map.of(),
                1_310,
                Optional.of(List.of(12L, 9L, 14L, 18L, 22L, 49L, 60L, 170L, 275L, 391L, 290L)),
                estimate(value, 0.04, 1_310, "nps-adjusted-wald"),
                Optional.empty(),
                false);
        return new ScoreFindings(
                NINETY_DAYS,
                whole,
                1_290,
                weeks(),
                NINETY_DAYS.before(),
                whole,
                estimate(change, Math.abs(change) / 2, 2_600, "nps-difference"),
                verdict);
    }

    static ScoreFindings csat() {
        ScoreGroup whole = new ScoreGroup(
                Map.of(),
                912,
                Optional.of(List.of(71L, 40L, 88L, 190L, 523L)),
                estimate(0.782, 0.026, 912, "wilson"),
                Optional.of(estimate(4.156, 0.08, 912, "t")),
                false);
        return new ScoreFindings(
                NINETY_DAYS,
                whole,
                905,
                List.of(),
                NINETY_DAYS.before(),
                whole,
                estimate(-0.012, 0.03, 1_800, "newcombe"),
                Verdict.COULD_BE_CHANCE);
    }

    private static List<ScoreGroup> weeks() {
        List<ScoreGroup> weeks = new ArrayList<>();
        LocalDate monday = LocalDate.of(2026, 8, 24);
        double[] values = {.30, .32, .31, .29, .33, .31, .36, .38, .35, .37, .39, .36, .38};
        for (double value : values) {
            String week = "%d-W%02d"
                    .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            weeks.add(new ScoreGroup(
                    Map.of("week", week),
                    100,
                    Optional.of(List.of(1L, 1L, 1L, 2L, 3L, 3L, 4L, 15L, 20L, 30L, 20L)),
                    estimate(value, 0.13, 100, "nps-adjusted-wald"),
                    Optional.empty(),
                    false));
            monday = monday.plusWeeks(1);
        }
        return weeks;
    }

    static FunnelFindings funnel() {
        return new FunnelFindings(
                NINETY_DAYS,
                5_480,
                38,
                1_310,
                12,
                Map.of("asked_recently", 611L, "no_address", 140L, "marketplace", 95L, "opted_out", 9L),
                estimate(0.241, 0.011, 5_442, "wilson"));
    }

    private static FunnelFindings nobodyAsked() {
        return new FunnelFindings(
                NINETY_DAYS, 0, 0, 0, 0, Map.of("not_asking", 6_204L), new NotEstimable(NotEstimable.Reason.EMPTY));
    }

    static RepeatOrderFindings returns(String by, int horizon, double high, double middle, double low) {
        List<ClassOfCustomers> classes =
                List.of(group("promoter", 2_504, high), group("passive", 1_631, middle), group("detractor", 677, low));
        return findings(by, horizon, classes, estimate(high - low, 0.04, 3_181, "newcombe"), true);
    }

    static RepeatOrderFindings late(int horizon, double late, double punctual) {
        List<ClassOfCustomers> classes = List.of(group("false", 11_980, punctual), group("true", 2_110, late));
        return findings("late", horizon, classes, estimate(punctual - late, 0.02, 14_090, "newcombe"), false);
    }

    static RepeatOrderFindings nobodyFollowed() {
        return new RepeatOrderFindings(
                question("score", 365),
                Optional.empty(),
                Optional.of(LAST_DAY),
                List.of(),
                new NotEstimable(NotEstimable.Reason.EMPTY),
                Optional.of(new Correlation(new NotEstimable(NotEstimable.Reason.EMPTY), Optional.empty())),
                new Excluded(4_812, 0, 0, 0, 0));
    }

    static RepeatOrderFindings findings(
            String by, int horizon, List<ClassOfCustomers> classes, Estimation difference, boolean correlated) {
        DateRange followed = new DateRange(LocalDate.of(2024, 11, 24), LAST_DAY.minusDays(horizon));
        return new RepeatOrderFindings(
                question(by, horizon),
                Optional.of(followed),
                Optional.of(LAST_DAY),
                classes,
                difference,
                correlated
                        ? Optional.of(new Correlation(estimate(0.14, 0.03, 4_812, "spearman"), Optional.of(1e-9)))
                        : Optional.empty(),
                new Excluded(1_830, 402, 211, 0, 3));
    }

    static RepeatOrderQuestion question(String by, int horizon) {
        return new RepeatOrderQuestion(SHOP.id(), new Segment(by, false), "nps", Optional.empty(), horizon);
    }

    static ClassOfCustomers group(String name, long n, double share) {
        long reordered = Math.round(n * share);
        return new ClassOfCustomers(
                name,
                n,
                reordered,
                Math.round(reordered * 1.4),
                new BigDecimal("100").multiply(BigDecimal.valueOf(reordered)),
                estimate((double) reordered / n, 0.02, n, "wilson"),
                n < 30);
    }

    static Estimation estimate(double value, double half, long n, String method) {
        return new Estimate(value, Optional.of(new Interval(value - half, value + half, 0.95)), n, method);
    }
}
