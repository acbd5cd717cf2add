package org.clientroi.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.clientroi.insight.domain.FollowUpCell;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpReading;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.SpendCell;
import org.clientroi.insight.domain.Traits;
import org.clientroi.insight.domain.ValueBand;

/** Customers of an invented shop who come back as they are told to, read by the real reading: no chance, no database. */
public final class FollowUps {

    public static final LocalDate COMPLETE = LocalDate.of(2026, 11, 21);

    private FollowUps() {}

    /** Promoters come back faster all year long. */
    public static FollowUpFindings byScore(int horizon) {
        List<FollowUpCell> cells = new ArrayList<>();
        cells.addAll(steady("promoter", 2_104, horizon, 0.0016));
        cells.addAll(steady("passive", 1_406, horizon, 0.00115));
        cells.addAll(steady("detractor", 812, horizon, 0.0008));
        return read(Segment.SCORE, horizon, cells);
    }

    /** Late customers wait, then catch up: no one hazard ratio. */
    public static FollowUpFindings catchingUp() {
        List<FollowUpCell> cells = new ArrayList<>();
        cells.addAll(cells("false", 2_000, 365, day -> 1 - Math.exp(-0.0014 * day)));
        cells.addAll(cells("true", 1_100, 365, day -> day < 120 ? 0.0002 * day : 0.024 + 0.0017 * (day - 120)));
        return read(new Segment("late", false), 365, cells);
    }

    /** Followed for as long as each was, few of them for long. */
    public static FollowUpFindings carriers() {
        List<FollowUpCell> cells = new ArrayList<>();
        Map<String, Integer> customers =
                Map.of("Chronopost", 640, "Colissimo", 2_210, "DHL Express International", 24, "Mondial Relay", 1_105);
        customers.forEach((name, many) -> cells.addAll(steady(name, many, 180, 0.002 + name.length() * 0.00005)));
        for (int day = 20; day < 180; day += 2) {
            cells.add(new FollowUpCell("Colissimo", traits(day), day, false, 6));
            cells.add(new FollowUpCell("Chronopost", traits(day), day, false, 4));
        }
        cells.add(new FollowUpCell("Relais Colis", traits(0), 12, true, 3));
        return read(new Segment("carrier", false), 180, cells);
    }

    public static FollowUpFindings nobody() {
        return read(Segment.SCORE, 365, List.of());
    }

    private static List<FollowUpCell> steady(String name, int customers, int horizon, double hazard) {
        return cells(name, customers, horizon, day -> 1 - Math.exp(-hazard * day));
    }

    /** @param reordered share that has ordered again by a day */
    private static List<FollowUpCell> cells(String name, int customers, int horizon, DoubleUnaryOperator reordered) {
        List<FollowUpCell> cells = new ArrayList<>();
        long before = 0;
        for (int day = 1; day <= horizon; day++) {
            long by = Math.round(customers * reordered.applyAsDouble(day));
            if (by > before) {
                cells.add(new FollowUpCell(name, traits(day), day, true, by - before));
            }
            before = by;
        }
        for (int kind = 0; kind < 3; kind++) {
            long share = kind < 2 ? (customers - before) / 3 : customers - before - 2 * ((customers - before) / 3);
            cells.add(new FollowUpCell(name, traits(kind), horizon, false, share));
        }
        return cells;
    }

    private static Traits traits(int kind) {
        return new Traits(Optional.of(kind % 5 == 0), kind % 2 == 0, ValueBand.values()[kind % 3]);
    }

    private static FollowUpFindings read(Segment by, int horizon, List<FollowUpCell> cells) {
        RepeatOrderQuestion question = new RepeatOrderQuestion(Findings.SHOP, by, "nps", Optional.empty(), horizon);
        FollowedFor followed = new FollowedFor(horizon, Optional.empty(), Optional.of(COMPLETE));
        return new FollowUpReading(question, followed, cells)
                .findings(
                        COMPLETE.plusDays(1),
                        List.of(),
                        spend(cells),
                        by.isScore() ? Optional.of(List.of()) : Optional.empty());
    }

    /** Whoever came back ordered once, every fourth of them twice. */
    private static List<SpendCell> spend(List<FollowUpCell> cells) {
        return cells.stream()
                .map(FollowUpCell::className)
                .distinct()
                .map(name -> {
                    long all = customers(cells, name, false) + customers(cells, name, true);
                    long once = customers(cells, name, true);
                    long twice = once / 4;
                    BigDecimal value = BigDecimal.valueOf(64).multiply(BigDecimal.valueOf(once + twice));
                    return new SpendCell(
                            name,
                            traits(1),
                            all,
                            once,
                            once + twice,
                            once + 3 * twice,
                            value,
                            value.multiply(value),
                            0);
                })
                .toList();
    }

    private static long customers(List<FollowUpCell> cells, String name, boolean ordered) {
        return cells.stream()
                .filter(cell -> cell.className().equals(name) && cell.ordered() == ordered)
                .mapToLong(FollowUpCell::customers)
                .sum();
    }
}
