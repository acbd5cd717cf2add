package org.clientroi.report.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.clientroi.statistics.Estimation;

/** One cell of a table of numbers: typed, so that a page shows it by language and a workbook can calculate with it. */
public sealed interface Cell {

    /** As a page shows it. */
    String shown(Figures figures);

    /** True for what is aligned to the right. */
    default boolean isNumber() {
        return true;
    }

    /** A name. */
    record Words(String text) implements Cell {

        @Override
        public String shown(Figures figures) {
            return text;
        }

        @Override
        public boolean isNumber() {
            return false;
        }
    }

    /** How many. */
    record Count(long count) implements Cell {

        @Override
        public String shown(Figures figures) {
            return figures.count(count);
        }
    }

    /** A share in [0, 1]. */
    record Share(double share) implements Cell {

        @Override
        public String shown(Figures figures) {
            return figures.shareWithDecimal(share);
        }
    }

    /** An NPS in [-1, 1], shown as points. */
    record Points(double nps) implements Cell {

        @Override
        public String shown(Figures figures) {
            return figures.pointsWithDecimal(nps);
        }
    }

    /** Any other number. */
    record Decimal(double number) implements Cell {

        @Override
        public String shown(Figures figures) {
            return figures.decimal(number);
        }
    }

    /** A p-value. */
    record Probability(double p) implements Cell {

        @Override
        public String shown(Figures figures) {
            return figures.pValue(p);
        }
    }

    /** Money. */
    record Amount(BigDecimal amount, Currency currency) implements Cell {

        @Override
        public String shown(Figures figures) {
            return figures.money(amount, currency);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {

        @Override
        public String shown(Figures figures) {
            return figures.day(day);
        }

        @Override
        public boolean isNumber() {
            return false;
        }
    }

    /** A month of a year. */
    record Month(YearMonth month) implements Cell {

        @Override
        public String shown(Figures figures) {
            return figures.month(month);
        }

        @Override
        public boolean isNumber() {
            return false;
        }
    }

    /** No number: nothing was observed, or too little to show. */
    record None() implements Cell {

        @Override
        public String shown(Figures figures) {
            return "–";
        }
    }

    static Cell points(Estimation estimation) {
        return estimation.estimate().<Cell>map(e -> new Points(e.value())).orElse(new None());
    }

    static Cell share(Estimation estimation) {
        return estimation.estimate().<Cell>map(e -> new Share(e.value())).orElse(new None());
    }

    /** One end of the interval, as the same kind of cell as the value. */
    static Cell bound(Estimation estimation, Bound bound, DoubleFunction<Cell> kind) {
        Optional<Double> value =
                estimation.estimate().flatMap(e -> e.interval()).map(i -> bound == Bound.LOWER ? i.lower() : i.upper());
        return value.map(v -> kind.apply(v)).orElse(new None());
    }

    /** Which end of an interval. */
    enum Bound {
        LOWER,
        UPPER
    }
}
