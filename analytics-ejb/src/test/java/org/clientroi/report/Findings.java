package org.clientroi.report;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.RepeatOrderFindings.Correlation;
import org.clientroi.insight.domain.RepeatOrderFindings.Excluded;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.insight.domain.ValueQuestion;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;

/** Findings made by hand, so that charts and workbooks are tested without a database. Intervals are near enough. */
public final class Findings {

    public static final DateRange AUTUMN = new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 11, 22));
    public static final DateRange TWO_YEARS = new DateRange(LocalDate.of(2024, 12, 1), LocalDate.of(2026, 11, 22));
    public static final ShopId SHOP = ShopId.next();

    /** Of a hundred answers, how many gave each score, before anything happens. */
    private static final int[] SPREAD = {2, 1, 1, 2, 2, 4, 5, 11, 20, 22, 30};

    private Findings() {}

    public static ScoreFindings scores(DateRange period, Grain grain, int perStep) {
        Random chance = new Random(7);
        List<ScoreGroup> groups = new ArrayList<>();
        LocalDate begin = grain == Grain.WEEK
                ? period.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : period.from().withDayOfMonth(1);
        while (!begin.isAfter(period.to())) {
            int n = perStep == 0 ? 0 : Math.max(1, perStep + chance.nextInt(perStep) - perStep / 2);
            if (n > 0) {
                groups.add(group(Map.of(key(grain), name(begin, grain)), drawn(chance, n)));
            }
            begin = grain == Grain.WEEK ? begin.plusWeeks(1) : begin.plusMonths(1);
        }
        return scores(period, groups);
    }

    public static ScoreFindings scores(DateRange period, List<ScoreGroup> groups) {
        List<Long> all = new ArrayList<>(java.util.Collections.nCopies(11, 0L));
        for (ScoreGroup group : groups) {
            List<Long> counts = group.counts().orElseThrow();
            for (int score = 0; score <= 10; score++) {
                all.set(score, all.get(score) + counts.get(score));
            }
        }
        ScoreGroup whole = group(Map.of(), all);
        boolean any = whole.n() > 0;
        Estimation change = any
                ? new Estimate(
                        0.06, Optional.of(new Interval(0.01, 0.11, 0.95)), whole.n(), "nps-difference-adjusted-wald")
                : new NotEstimable(Reason.EMPTY);
        return new ScoreFindings(
                period,
                whole,
                whole.n(),
                groups,
                period.before(),
                whole,
                change,
                any ? Verdict.CONFIRMED_RISE : Verdict.NOT_ENOUGH_ANSWERS);
    }

    public static ScoreFindings noAnswers(DateRange period) {
        return scores(period, List.of());
    }

    /** The same spread every month. */
    public static ScoreFindings csatByMonth(DateRange period, long perMonth) {
        List<ScoreGroup> groups = new ArrayList<>();
        for (LocalDate month = period.from().withDayOfMonth(1);
                !month.isAfter(period.to());
                month = month.plusMonths(1)) {
            List<Long> counts = List.of(perMonth / 10, 3L, 7L, perMonth / 5, perMonth / 2 + month.getMonthValue());
            ScoreGroup whole = csat(period, counts).whole();
            groups.add(new ScoreGroup(
                    Map.of("month", YearMonth.from(month).toString()),
                    whole.n(),
                    whole.counts(),
                    whole.headline(),
                    whole.mean(),
                    false));
        }
        ScoreFindings all = csat(period, List.of(perMonth, 60L, 150L, perMonth * 4, perMonth * 12));
        return new ScoreFindings(
                period,
                all.whole(),
                all.customers(),
                groups,
                all.before(),
                all.wholeBefore(),
                all.change(),
                all.verdict());
    }

    public static ScoreFindings csat(DateRange period, List<Long> counts) {
        long n = sum(counts, 0, 4);
        Estimation topTwo = share(sum(counts, 3, 4), n);
        double mean = LongStream.rangeClosed(1, 5)
                        .mapToDouble(s -> s * counts.get((int) s - 1))
                        .sum()
                / n;
        Estimation average = new Estimate(mean, Optional.of(new Interval(mean - 0.08, mean + 0.08, 0.95)), n, "mean-t");
        ScoreGroup whole = new ScoreGroup(Map.of(), n, Optional.of(counts), topTwo, Optional.of(average), n < 30);
        return new ScoreFindings(
                period,
                whole,
                n,
                List.of(),
                period.before(),
                whole,
                new NotEstimable(Reason.EMPTY),
                Verdict.NOT_ENOUGH_ANSWERS);
    }

    /** A group of 0-10 answers with the adjusted Wald interval of its NPS. */
    public static ScoreGroup group(Map<String, String> name, List<Long> counts) {
        long n = sum(counts, 0, 10);
        return new ScoreGroup(
                name,
                n,
                Optional.of(List.copyOf(counts)),
                n == 0 ? new NotEstimable(Reason.EMPTY) : nps(sum(counts, 0, 6), sum(counts, 9, 10), n),
                Optional.empty(),
                n < 30);
    }

    /** Euros per customer of each class, and the raw gap to the last. */
    public static ValueFindings worth() {
        RepeatOrderFindings returns = byScore(365);
        return new ValueFindings(
                new ValueQuestion(returns.question(), ValueQuestion.Basis.TURNOVER, Optional.empty()),
                Optional.of(1.0),
                returns.period(),
                returns.completeThrough(),
                Optional.empty(),
                List.of(
                        worth("promoter", 2104, 76.54, 4.28),
                        worth("passive", 1406, 56.62, 4.5),
                        worth("detractor", 812, 39.04, 5.02)),
                Optional.of("detractor"),
                List.of(new ValueFindings.Gap(
                        "promoter",
                        money(37.5, 6.6, 2916, "welch"),
                        Optional.of(0.00001),
                        money(35.26, 6.9, 2916, "g-formula"),
                        Optional.of(0.00001))),
                List.of("late"),
                List.of(),
                Optional.empty(),
                returns.excluded());
    }

    private static ValueFindings.ClassValue worth(String name, long n, double mean, double half) {
        return new ValueFindings.ClassValue(
                name, n, money(mean, half, n, "mean-t"), money(0.4, 0.02, n, "wilson"), 0, false);
    }

    private static Estimation money(double value, double half, long n, String method) {
        return new Estimate(value, Optional.of(new Interval(value - half, value + half, 0.95)), n, method);
    }

    public static RepeatOrderFindings byScore(int horizon) {
        return repeats(
                horizon,
                new Segment("score", false),
                List.of(
                        customers("promoter", 2104, horizon == 365 ? 905 : 274),
                        customers("passive", 1406, horizon == 365 ? 478 : 140),
                        customers("detractor", 812, horizon == 365 ? 211 : 57)));
    }

    public static RepeatOrderFindings repeats(int horizon, Segment by, List<ClassOfCustomers> classes) {
        double difference = classes.isEmpty() ? 0 : value(classes.getFirst()) - value(classes.getLast());
        Estimation apart = classes.isEmpty()
                ? new NotEstimable(Reason.EMPTY)
                : new Estimate(
                        difference,
                        Optional.of(new Interval(difference - 0.04, difference + 0.04, 0.95)),
                        sizes(classes),
                        "newcombe");
        Correlation rho = new Correlation(
                new Estimate(
                        0.16, Optional.of(new Interval(0.13, 0.19, 0.95)), sizes(classes), "spearman-bonett-wright"),
                Optional.of(0.0000002));
        return new RepeatOrderFindings(
                new RepeatOrderQuestion(SHOP, by, "nps", Optional.empty(), horizon),
                classes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DateRange(LocalDate.of(2024, 12, 1), LocalDate.of(2025, 11, 21))),
                Optional.of(LocalDate.of(2026, 11, 21)),
                classes,
                apart,
                Optional.of(rho),
                new Excluded(1204, 302, 87, 0));
    }

    public static ClassOfCustomers customers(String name, long n, long reordered) {
        Estimation rate = n < 5 ? new NotEstimable(Reason.TOO_FEW) : share(reordered, n);
        BigDecimal value = BigDecimal.valueOf(reordered * 6412, 2);
        return new ClassOfCustomers(name, n, reordered, reordered + reordered / 4, value, rate, n < 30);
    }

    /** Wilson (1927). */
    public static Estimation share(long x, long n) {
        double z = 1.959964;
        double p = (double) x / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return new Estimate(
                p,
                Optional.of(new Interval(Math.max(0, centre - half), Math.min(1, centre + half), 0.95)),
                n,
                "wilson");
    }

    private static Estimation nps(long detractors, long promoters, long n) {
        double adjusted = (promoters - detractors) / (n + 3.0);
        double variance = (promoters + detractors + 1.5) / (n + 3.0) - adjusted * adjusted;
        double half = 1.959964 * Math.sqrt(variance / (n + 3.0));
        double raw = (double) (promoters - detractors) / n;
        return new Estimate(
                raw,
                Optional.of(new Interval(
                        Math.max(-1, Math.min(raw, adjusted - half)),
                        Math.min(1, Math.max(raw, adjusted + half)),
                        0.95)),
                n,
                "nps-adjusted-wald");
    }

    private static List<Long> drawn(Random chance, int n) {
        List<Long> counts = new ArrayList<>(java.util.Collections.nCopies(11, 0L));
        for (int i = 0; i < n; i++) {
            int ticket = chance.nextInt(100);
            int score = 0;
            while (ticket >= SPREAD[score]) {
                ticket -= SPREAD[score];
                score++;
            }
            counts.set(score, counts.get(score) + 1);
        }
        return counts;
    }

    private static String key(Grain grain) {
        return grain == Grain.WEEK ? "week" : "month";
    }

    private static String name(LocalDate begin, Grain grain) {
        return grain == Grain.WEEK
                ? "%d-W%02d"
                        .formatted(begin.get(IsoFields.WEEK_BASED_YEAR), begin.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                : YearMonth.from(begin).toString();
    }

    private static long sum(List<Long> counts, int from, int to) {
        return counts.subList(from, to + 1).stream().mapToLong(Long::longValue).sum();
    }

    private static long sizes(List<ClassOfCustomers> classes) {
        return classes.stream().mapToLong(ClassOfCustomers::n).sum();
    }

    private static double value(ClassOfCustomers group) {
        return group.rate().estimate().map(Estimate::value).orElse(0.0);
    }
}
