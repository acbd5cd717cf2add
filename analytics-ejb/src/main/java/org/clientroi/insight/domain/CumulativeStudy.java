package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Confidence;
import org.clientroi.statistics.CumulativeGap;
import org.clientroi.statistics.Effect;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Finding;
import org.clientroi.statistics.MeanCumulativeFunction;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.RecurrentRows;

/**
 * Orders and value per customer within a year by class, and the gaps: everybody counts for as long as he was followed
 * (STATISTICS c.4, d3).
 */
public record CumulativeStudy(Segment by, String question) implements Study {

    private static final int YEAR = 365;

    @Override
    public String kind() {
        return kind(by, question);
    }

    static String kind(Segment by, String question) {
        return "mean-cumulative." + (by.isScore() ? question : by.name());
    }

    /** Days whose customers have been followed for some of the year, or were within the twelve months before. */
    private static Optional<DateRange> period(StudySubject subject) {
        return subject.completeThrough()
                .map(complete ->
                        new DateRange(complete.minusDays(YEAR).minusMonths(12).plusDays(1), complete.minusDays(1)));
    }

    @Override
    public StudyReading read(StudyRows rows, StudySubject subject) {
        RepeatOrderQuestion asked = new RepeatOrderQuestion(subject.shop(), by, question, Optional.empty(), YEAR);
        return period(subject)
                .map(days -> {
                    FollowedCustomers customers = rows.followed(subject, asked, days);
                    return new StudyReading(
                            Optional.of(days),
                            customers.held(),
                            customers.size(),
                            customers.hash(kind(), subject),
                            () -> figures(customers));
                })
                .orElseGet(() -> new StudyReading(
                        Optional.empty(), 0, 0, new InputsHash().with(kind()).text(), List::of));
    }

    private List<StudyFigure> figures(FollowedCustomers customers) {
        List<StudyFigure> figures = new ArrayList<>();
        double[] ones = new double[customers.day().length];
        Arrays.fill(ones, 1);
        figures.addAll(figures("orders", customers, ones));
        figures.addAll(figures("value", customers, customers.value()));
        return figures;
    }

    private List<StudyFigure> figures(String name, FollowedCustomers customers, double[] marks) {
        List<String> classes = customers.classes();
        List<MeanCumulativeFunction> functions = IntStream.range(0, classes.size())
                .mapToObj(each -> MeanCumulativeFunction.of(rows(customers, each, marks)))
                .toList();
        List<StudyFigure> figures = new ArrayList<>();
        for (int each : StudyClasses.inOrder(by, customers)) {
            figures.add(new StudyFigure(
                    name,
                    classes.get(each),
                    Optional.empty(),
                    customers.sizeOf(each),
                    shown(customers.sizeOf(each), functions.get(each).at(YEAR))));
        }
        StudyClasses.compared(by, customers).forEach(pair -> {
            long n = (long) customers.sizeOf(pair.of()) + customers.sizeOf(pair.minus());
            figures.add(new StudyFigure(
                    name + "_gap",
                    classes.get(pair.of()),
                    Optional.of(classes.get(pair.minus())),
                    n,
                    gap(CumulativeGap.at(YEAR, functions.get(pair.of()), functions.get(pair.minus())))));
        });
        return figures;
    }

    private static Estimation shown(int n, Estimation estimation) {
        return n < DisplayPolicy.FEWEST_IN_A_SEGMENT ? new NotEstimable(NotEstimable.Reason.TOO_FEW) : estimation;
    }

    private static Estimation gap(Finding<Effect> gap) {
        return switch (gap) {
            case Finding.Found<Effect>(Effect effect) -> effect.estimate(Confidence.NINETY_FIVE);
            case Finding.Nothing<Effect>(NotEstimable why) -> why;
        };
    }

    /** A class from time zero to the end of each one's follow-up, cut where there was an order. */
    private static RecurrentRows rows(FollowedCustomers all, int which, double[] marks) {
        Stretches stretches = new Stretches();
        int order = 0;
        int subject = 0;
        for (int customer = 0; customer < all.size(); customer++) {
            boolean counts = all.classOf()[customer] == which;
            double start = 0;
            while (order < all.customer().length && all.customer()[order] == customer) {
                double day = all.day()[order];
                double mark = 0;
                for (;
                        order < all.customer().length && all.customer()[order] == customer && all.day()[order] == day;
                        order++) {
                    mark += marks[order];
                }
                if (counts) {
                    stretches.add(subject, start, day, mark);
                }
                start = day;
            }
            if (counts) {
                if (start < all.followed()[customer]) {
                    stretches.add(subject, start, all.followed()[customer], 0);
                }
                subject++;
            }
        }
        return stretches.rows();
    }

    private static final class Stretches {

        private int size;
        private int[] subjects = new int[64];
        private double[] start = new double[64];
        private double[] stop = new double[64];
        private double[] mark = new double[64];

        void add(int subject, double from, double to, double counted) {
            if (size == subjects.length) {
                subjects = Arrays.copyOf(subjects, 2 * size);
                start = Arrays.copyOf(start, 2 * size);
                stop = Arrays.copyOf(stop, 2 * size);
                mark = Arrays.copyOf(mark, 2 * size);
            }
            subjects[size] = subject;
            start[size] = from;
            stop[size] = to;
            mark[size] = counted;
            size++;
        }

        RecurrentRows rows() {
            return RecurrentRows.of(
                    Arrays.copyOf(subjects, size),
                    Arrays.copyOf(start, size),
                    Arrays.copyOf(stop, size),
                    Arrays.copyOf(mark, size));
        }
    }
}
