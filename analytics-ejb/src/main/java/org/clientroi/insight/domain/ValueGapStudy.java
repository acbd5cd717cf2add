package org.clientroi.insight.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Bootstrap;
import org.clientroi.statistics.BootstrapStatistic;

/**
 * What a customer of one class brought more within a year than one of another, with a bootstrap interval (STATISTICS d2):
 * amounts of orders are anything but normal. Of customers followed for the whole year, resampled within their class.
 */
public record ValueGapStudy(Segment by, String question) implements Study {

    private static final int YEAR = 365;

    @Override
    public String kind() {
        return kind(by, question);
    }

    static String kind(Segment by, String question) {
        return "value-gap." + (by.isScore() ? question : by.name());
    }

    @Override
    public StudyReading read(StudyRows rows, StudySubject subject) {
        RepeatOrderQuestion asked = new RepeatOrderQuestion(subject.shop(), by, question, Optional.empty(), YEAR);
        return subject.completeThrough()
                .map(complete -> {
                    DateRange days = new DateRange(
                            complete.minusDays(YEAR).minusMonths(12).plusDays(1), complete.minusDays(YEAR));
                    FollowedCustomers customers = rows.followed(subject, asked, days);
                    return new StudyReading(
                            Optional.of(days),
                            customers.held(),
                            customers.size(),
                            customers.hash(kind(), subject),
                            () -> figures(customers, subject.seed()));
                })
                .orElseGet(() -> new StudyReading(
                        Optional.empty(), 0, 0, new InputsHash().with(kind()).text(), List::of));
    }

    private List<StudyFigure> figures(FollowedCustomers customers, long seed) {
        double[] spent = new double[customers.size()];
        for (int order = 0; order < customers.value().length; order++) {
            spent[customers.customer()[order]] += customers.value()[order];
        }
        return StudyClasses.compared(by, customers).stream()
                .map(pair -> gap(customers, spent, pair, seed))
                .toList();
    }

    private static StudyFigure gap(FollowedCustomers customers, double[] spent, StudyClasses.Pair pair, long seed) {
        int[] rows = IntStream.range(0, customers.size())
                .filter(each -> customers.followed()[each] >= YEAR)
                .filter(each ->
                        customers.classOf()[each] == pair.of() || customers.classOf()[each] == pair.minus())
                .toArray();
        double[] values = Arrays.stream(rows).mapToDouble(each -> spent[each]).toArray();
        boolean[] of = new boolean[rows.length];
        boolean[] minus = new boolean[rows.length];
        int[] strata = new int[rows.length];
        for (int row = 0; row < rows.length; row++) {
            of[row] = customers.classOf()[rows[row]] == pair.of();
            minus[row] = !of[row];
            strata[row] = of[row] ? 0 : 1;
        }
        return new StudyFigure(
                "value_gap",
                customers.classes().get(pair.of()),
                Optional.of(customers.classes().get(pair.minus())),
                rows.length,
                Bootstrap.withSeed(seed)
                        .estimate(
                                BootstrapStatistic.differenceOfMeans(values, of, minus),
                                Bootstrap.Rows.single(strata)));
    }
}
