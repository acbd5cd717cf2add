package org.clientroi.insight.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.Statement.Direction;
import org.clientroi.insight.domain.Statement.Subject;
import org.clientroi.insight.domain.TrendFindings.Stretch;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NetPromoterScorePlan;
import org.clientroi.statistics.NpsCounts;

/** The rules by which findings become statements. */
public final class Statements {

    /** Ten points, found in four of five cases. */
    private static final double WORTH_TELLING = 0.1;

    private static final double USUAL_POWER = 0.8;
    private static final double TYPICAL_NPS_VARIANCE = 0.6;
    private static final double WORST_SHARE_VARIANCE = 0.25;
    private static final double NOT_ALIKE = 0.05;

    private Statements() {}

    public static Statement of(Scale scale, ScoreFindings findings) {
        Subject subject = scale == Scale.NPS ? Subject.NPS : Subject.CSAT;
        ScoreGroup whole = findings.whole();
        Optional<Interval> range = whole.headline().estimate().flatMap(Estimate::interval);
        long wanted = wanted(variance(scale, whole));
        if (whole.n() == 0) {
            return new Statement.Nothing(subject);
        }
        if (whole.n() < DisplayPolicy.FEWEST_FOR_A_TEST || range.isEmpty()) {
            return new Statement.NotYet(subject, wanted);
        }
        Optional<Interval> change = findings.verdict() == Verdict.NOT_ENOUGH_ANSWERS
                ? Optional.empty()
                : findings.change().estimate().flatMap(Estimate::interval);
        return new Statement.Scored(
                scale,
                whole.headline().estimate().orElseThrow().value(),
                range.get(),
                findings.verdict(),
                change,
                findings.comparison(),
                wanted);
    }

    /** Of one answer; of few answers it says little: then what is typical, or the worst case. */
    private static double variance(Scale scale, ScoreGroup whole) {
        Optional<Double> value = whole.headline().estimate().map(Estimate::value);
        if (scale == Scale.CSAT) {
            return value.filter(share -> whole.n() >= DisplayPolicy.FEW && share > 0 && share < 1)
                    .map(share -> share * (1 - share))
                    .orElse(WORST_SHARE_VARIANCE);
        }
        return whole.counts()
                .filter(_ -> whole.n() >= DisplayPolicy.FEW)
                .map(Statements::variance)
                .filter(found -> found > 0)
                .orElse(TYPICAL_NPS_VARIANCE);
    }

    /** Of promoters 1, passives 0, detractors -1. */
    private static double variance(List<Long> counts) {
        NpsCounts classes = NpsCounts.ofScores(counts);
        double nps = (double) (classes.promoters() - classes.detractors()) / classes.n();
        return (double) (classes.promoters() + classes.detractors()) / classes.n() - nps * nps;
    }

    public static Statement of(RepeatOrderFindings findings, FollowUpFindings followUp) {
        List<ClassOfCustomers> known = findings.classes().stream()
                .filter(each -> !each.name().isEmpty())
                .toList();
        if (findings.classes().isEmpty()) {
            return new Statement.Nothing(Subject.RETURNS);
        }
        Segment by = findings.question().by();
        if (!by.isScore() && !by.isYesOrNo()) {
            return followUp.test()
                    .found()
                    .<Statement>map(
                            test -> new Statement.Groups(findings.question(), test.pValue() < NOT_ALIKE, test.pValue()))
                    .orElseGet(() -> notYet(Subject.RETURNS, findings));
        }
        return findings.difference()
                .estimate()
                .filter(_ -> Math.min(known.getFirst().n(), known.getLast().n()) >= DisplayPolicy.FEWEST_FOR_A_TEST)
                .flatMap(Estimate::interval)
                .map(gap -> returns(findings, known.getFirst(), known.getLast(), gap))
                .orElseGet(() -> notYet(Subject.RETURNS, findings));
    }

    private static Statement returns(
            RepeatOrderFindings findings, ClassOfCustomers first, ClassOfCustomers second, Interval gap) {
        return new Statement.Returns(
                findings.question(),
                Direction.of(gap),
                first.name(),
                (double) first.reordered() / first.n(),
                second.name(),
                (double) second.reordered() / second.n(),
                gap);
    }

    private static Statement notYet(Subject subject, RepeatOrderFindings findings) {
        long n = findings.classes().stream().mapToLong(ClassOfCustomers::n).sum();
        long reordered = findings.classes().stream()
                .mapToLong(ClassOfCustomers::reordered)
                .sum();
        double share = n == 0 ? 0 : (double) reordered / n;
        // of few customers the share says little: then the worst case
        double variance = n < DisplayPolicy.FEW || reordered == 0 ? WORST_SHARE_VARIANCE : share * (1 - share);
        return new Statement.NotYet(subject, wanted(variance));
    }

    /** Rounded to two digits: nobody knows it better. */
    private static long wanted(double variance) {
        long size = new NetPromoterScorePlan(Confidence.NINETY_FIVE.alpha(), variance, variance)
                .sizes(WORTH_TELLING, USUAL_POWER, 1)
                .first();
        return new BigDecimal(size).round(new MathContext(2, RoundingMode.UP)).longValueExact();
    }

    public static Statement of(ValueFindings findings) {
        if (findings.classes().isEmpty()) {
            return new Statement.Nothing(Subject.VALUE);
        }
        return findings.gaps().stream()
                .findFirst()
                .flatMap(gap -> gap.adjusted()
                        .estimate()
                        .or(() -> gap.raw().estimate())
                        .flatMap(Estimate::interval)
                        .<Statement>map(range -> new Statement.Worth(
                                findings.question().returns(),
                                Direction.of(range),
                                gap.name(),
                                findings.reference().orElse(""),
                                range)))
                .orElseGet(() -> new Statement.NotYet(Subject.VALUE, wanted(WORST_SHARE_VARIANCE)));
    }

    public static Statement of(ResponseFindings findings) {
        Optional<Double> rate = findings.rate().estimate().map(Estimate::value);
        if (rate.isEmpty()) {
            return new Statement.Nothing(Subject.RESPONSE);
        }
        return findings.weighting()
                .raw()
                .estimate()
                .<Statement>map(raw -> new Statement.Answered(
                        rate.get(),
                        raw.value(),
                        findings.weighting().weighted().estimate().map(Estimate::value)))
                .orElseGet(() -> new Statement.AnsweredOnly(rate.get()));
    }

    public static Statement of(DriverFindings findings) {
        List<DriverFindings.Line> ranked = findings.drivers().stream()
                .filter(line ->
                        line.inMainModel() && line.importance().estimate().isPresent())
                .sorted(Comparator.comparingDouble(Statements::percent).reversed())
                .toList();
        if (findings.scored() == 0) {
            return new Statement.Nothing(Subject.DRIVERS);
        }
        if (ranked.isEmpty()) {
            return new Statement.NotYet(Subject.DRIVERS, wanted(TYPICAL_NPS_VARIANCE));
        }
        DriverFindings.Line first = ranked.getFirst();
        return new Statement.Lead(
                first.driver(),
                percent(first),
                ranked.stream()
                        .skip(1)
                        .findFirst()
                        .filter(second -> !isApart(first, second))
                        .map(DriverFindings.Line::driver));
    }

    private static double percent(DriverFindings.Line line) {
        return line.importance().estimate().orElseThrow().value();
    }

    /** Their ranges do not meet; without ranges nothing is told apart. */
    private static boolean isApart(DriverFindings.Line first, DriverFindings.Line second) {
        Optional<Interval> upper = first.importance().estimate().flatMap(Estimate::interval);
        Optional<Interval> lower = second.importance().estimate().flatMap(Estimate::interval);
        return upper.isPresent()
                && lower.isPresent()
                && upper.get().lower() > lower.get().upper();
    }

    public static Statement of(TrendFindings findings) {
        Optional<Estimate> nps = findings.whole().estimate();
        if (nps.isEmpty()) {
            return new Statement.Nothing(Subject.TREND);
        }
        Optional<Double> change = findings.before().difference().estimate().map(Estimate::value);
        if (change.isEmpty() || findings.before().verdict() == Verdict.NOT_ENOUGH_ANSWERS) {
            return new Statement.NotYet(Subject.TREND, wanted(TYPICAL_NPS_VARIANCE));
        }
        Optional<Stretch> lasting = findings.stretches().size() < 2
                ? Optional.empty()
                : Optional.of(findings.stretches().getLast());
        return new Statement.Moved(
                nps.get().value(),
                findings.before().verdict(),
                change.get(),
                lasting.map(Stretch::first),
                lasting.flatMap(stretch -> stretch.nps().estimate())
                        .map(Estimate::value)
                        .orElse(0.0));
    }
}
