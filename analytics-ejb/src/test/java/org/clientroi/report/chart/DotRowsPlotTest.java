package org.clientroi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.clientroi.report.domain.Look;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class DotRowsPlotTest {

    private static final DoubleUnaryOperator AS_IT_IS = DoubleUnaryOperator.identity();

    @Test
    void anAxisBeginsAtZeroAndEndsBeyondEveryRange() {
        Range axis = DotRowsPlot.fromZero(List.of(row(40, 34, 46), row(76, 72, 81)), AS_IT_IS, 1, Double.MAX_VALUE);

        assertThat(axis.getLowerBound()).isZero();
        assertThat(axis.getUpperBound()).isGreaterThan(81);
    }

    @Test
    void itGoesBelowZeroWhereARangeDoes() {
        Range axis = DotRowsPlot.fromZero(List.of(row(2, -7, 11)), AS_IT_IS, 1, Double.MAX_VALUE);

        assertThat(axis.getLowerBound()).isLessThanOrEqualTo(-7);
    }

    @Test
    void noShareIsBeyondAHundredPercent() {
        Range axis = DotRowsPlot.fromZero(List.of(row(0.99, 0.9, 1)), share -> share * 100, 1, 100);

        assertThat(axis.getUpperBound()).isEqualTo(100);
    }

    @Test
    void whereThereIsNoRoomTheLargestStayInTheirOrder() {
        Look low = Look.svg(640, 230);

        assertThat(DotRowsPlot.rowsFor(low)).isEqualTo(2);
        assertThat(DotRowsPlot.largest(List.of(5, 40, 7, 90), Integer::longValue, low))
                .containsExactly(40, 90);
    }

    private static DotRow row(double value, double lower, double upper) {
        return new DotRow(
                "key",
                "name",
                "",
                "label",
                Optional.of(new Estimate(value, Optional.of(new Interval(lower, upper, 0.95)), 50, "mean-t")),
                Color.BLACK,
                DotRow.Mark.DOT);
    }
}
