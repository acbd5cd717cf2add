package org.clientroi.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.clientroi.report.domain.Figures;
import org.clientroi.shared.DateRange;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Days as numbers (since 1970-01-01), named as people do: months, January by its year; days where time is short. */
final class DayAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final int PIXELS_FOR_A_NAME = 46;
    private static final int LEFT = 4;
    private static final int RIGHT = 26;
    private static final int DAYS_NAMED_BY_DAY = 62;
    private static final int[] MONTH_STEPS = {1, 2, 3, 4, 6, 12, 24, 60};

    private final transient DateRange period;
    private final transient Figures figures;

    /** {@code width} of the axis in pixels: some are kept free left for a point, and right for the last value. */
    DayAxis(DateRange period, Figures figures, int width) {
        this.period = period;
        this.figures = figures;
        double daysAPixel = (double) period.days() / (width - LEFT - RIGHT);
        setRange(period.firstDayNumber() - LEFT * daysAPixel, period.lastDayNumber() + 1.0 + RIGHT * daysAPixel);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        int names = Math.max(2, (int) (dataArea.getWidth() / PIXELS_FOR_A_NAME));
        List<NumberTick> ticks = period.days() <= DAYS_NAMED_BY_DAY ? days(names) : months(names);
        return ticks.stream().filter(tick -> fits(tick, g2, dataArea, edge)).toList();
    }

    private boolean fits(NumberTick tick, Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        double width = g2.getFontMetrics(getTickLabelFont())
                .getStringBounds(tick.getText(), g2)
                .getWidth();
        return valueToJava2D(tick.getValue(), area, edge) + width <= area.getMaxX() + 4;
    }

    List<NumberTick> days(int names) {
        long weeks = Math.max(1, Math.ceilDiv(Math.ceilDiv(period.days(), 7), names));
        List<NumberTick> ticks = new ArrayList<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusWeeks(weeks)) {
            ticks.add(tick(day, figures.shortDay(day)));
        }
        return ticks;
    }

    List<NumberTick> months(int names) {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.to())) + 1;
        int step = MONTH_STEPS[MONTH_STEPS.length - 1];
        for (int i = MONTH_STEPS.length - 1; i >= 0 && Math.ceilDiv(months, MONTH_STEPS[i]) <= names; i--) {
            step = MONTH_STEPS[i];
        }
        List<NumberTick> ticks = new ArrayList<>();
        YearMonth first = YearMonth.from(period.from());
        for (YearMonth month = first; !month.isAfter(YearMonth.from(period.to())); month = month.plusMonths(1)) {
            boolean inside = !month.atDay(1).isBefore(period.from());
            if (inside && (month.getMonthValue() - 1 + 12 * month.getYear()) % step == 0) {
                ticks.add(tick(month.atDay(1), name(month)));
            }
        }
        return ticks;
    }

    private String name(YearMonth month) {
        return month.getMonthValue() == 1 ? Integer.toString(month.getYear()) : figures.shortMonth(month);
    }

    private static NumberTick tick(LocalDate day, String name) {
        return new NumberTick(day.toEpochDay(), name, TextAnchor.TOP_LEFT, TextAnchor.TOP_LEFT, 0);
    }
}
