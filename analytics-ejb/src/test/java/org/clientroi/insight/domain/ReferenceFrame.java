package org.clientroi.insight.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The respondents whose figures R computed (frame.csv of the reference data), as the tallies would count them. */
final class ReferenceFrame {

    private final List<Map<String, String>> rows = new ArrayList<>();

    ReferenceFrame() {
        try (InputStream file =
                Objects.requireNonNull(ReferenceFrame.class.getResourceAsStream("/statistics/data/frame.csv"))) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String[] names = lines.getFirst().split(",", -1);
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.length; i++) {
                    row.put(names[i], fields[i]);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, String>> rows(Predicate<Map<String, String>> which) {
        return rows.stream().filter(which).toList();
    }

    static String text(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    static boolean is(Map<String, String> row, String name, String value) {
        return text(row, name).equals(value);
    }

    static double number(Map<String, String> row, String name) {
        return Double.parseDouble(text(row, name));
    }

    static Traits traits(Map<String, String> row) {
        double amount = number(row, "order_value");
        return new Traits(
                Optional.of(number(row, "delay_days") > 0),
                text(row, "first_time_buyer").equals("1"),
                amount < 40 ? ValueBand.LOW : amount < 80 ? ValueBand.MIDDLE : ValueBand.HIGH);
    }

    /** Each followed for as long as he was. */
    List<FollowUpCell> followUp() {
        return rows.stream()
                .map(row -> new FollowUpCell(
                        text(row, "grp"),
                        traits(row),
                        number(row, "time"),
                        text(row, "status").equals("1"),
                        1))
                .toList();
    }

    /** Of those followed for a year. */
    List<SpendCell> spend() {
        Map<List<Object>, SpendCell> cells = new HashMap<>();
        for (Map<String, String> row : rows(row -> text(row, "full365").equals("1"))) {
            long orders = Long.parseLong(text(row, "orders365"));
            BigDecimal value = new BigDecimal(text(row, "value365"));
            cells.merge(
                    List.of(text(row, "grp"), traits(row)),
                    new SpendCell(
                            text(row, "grp"),
                            traits(row),
                            1,
                            value.signum() > 0 ? 1 : 0,
                            orders,
                            orders * orders,
                            value,
                            value.multiply(value),
                            0),
                    ReferenceFrame::sum);
        }
        return List.copyOf(cells.values());
    }

    private static SpendCell sum(SpendCell a, SpendCell b) {
        return new SpendCell(
                a.className(),
                a.traits(),
                a.customers() + b.customers(),
                a.spenders() + b.spenders(),
                a.orders() + b.orders(),
                a.ordersSquared() + b.ordersSquared(),
                a.value().add(b.value()),
                a.valueSquared().add(b.valueSquared()),
                0);
    }
}
