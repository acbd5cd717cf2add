package org.clientroi.web.portal;

import java.util.Optional;
import java.util.Set;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;

/**
 * The two ends of an ordered set of classes, side by side: promoters and detractors, high and low scores, punctual and
 * late, yes and no. Only where each holds enough customers to be spoken of.
 *
 * @param gap share of the first that came back minus share of the second
 */
record Contrast(ClassOfCustomers first, ClassOfCustomers second, double gap, Interval range) {

    /** Under ten, classes are not ranked (STATISTICS.md, section 0). */
    private static final int FEWEST = 10;

    private static final Set<String> HIGHEST = Set.of("promoter", "high");
    private static final Set<String> LOWEST = Set.of("detractor", "low");
    private static final Set<String> YES = Set.of("true");
    private static final Set<String> NO = Set.of("false");

    /** What the interval of the gap allows to say. */
    enum Direction {
        MORE,
        LESS,
        UNCLEAR
    }

    static Optional<Contrast> of(RepeatOrderFindings findings) {
        return switch (findings.question().by().name()) {
            case "score" -> of(findings, HIGHEST, LOWEST);
            case "late" -> of(findings, NO, YES);
            case "first_order", "voucher" -> of(findings, YES, NO);
            default -> Optional.empty();
        };
    }

    /** The findings subtract in the same order: best minus worst, punctual minus late, yes minus no. */
    private static Optional<Contrast> of(RepeatOrderFindings findings, Set<String> first, Set<String> second) {
        Optional<ClassOfCustomers> one = among(findings, first);
        Optional<ClassOfCustomers> other = among(findings, second);
        Optional<Estimate> difference = findings.difference().estimate();
        if (one.isEmpty() || other.isEmpty() || difference.isEmpty()) {
            return Optional.empty();
        }
        Estimate gap = difference.get();
        return gap.interval().map(range -> new Contrast(one.get(), other.get(), gap.value(), range));
    }

    private static Optional<ClassOfCustomers> among(RepeatOrderFindings findings, Set<String> names) {
        return findings.classes().stream()
                .filter(each -> names.contains(each.name()) && each.n() >= FEWEST && !each.isHidden())
                .findFirst();
    }

    Direction direction() {
        if (range.contains(0)) {
            return Direction.UNCLEAR;
        }
        return gap > 0 ? Direction.MORE : Direction.LESS;
    }

    double firstShare() {
        return (double) first.reordered() / first.n();
    }

    double secondShare() {
        return (double) second.reordered() / second.n();
    }
}
