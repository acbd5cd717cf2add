package org.clientroi.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rates of several contestants, round after round in turn, so that what disturbs one disturbs all. */
final class Rounds {

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    void add(String contestant, double perSecond) {
        rates.computeIfAbsent(contestant, _ -> new ArrayList<>()).add(perSecond);
    }

    double median(String contestant) {
        List<Double> sorted = new ArrayList<>(rates.getOrDefault(contestant, List.of()));
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Median of the ratios of each round: what the two did right after one another. */
    double ratio(String of, String to) {
        Rounds ratios = new Rounds();
        for (int i = 0; i < rates.getOrDefault(of, List.of()).size(); i++) {
            ratios.add(
                    of,
                    rates.getOrDefault(of, List.of()).get(i)
                            / rates.getOrDefault(to, List.of()).get(i));
        }
        return ratios.median(of);
    }

    /** One line a contestant: median, slowest and fastest round, and ours as a share of it. */
    String table(String ours, String unit) {
        StringBuilder table =
                new StringBuilder("%-58s %10s %21s %8s%n".formatted("", unit, "slowest to fastest", "ratio"));
        rates.forEach((name, perRound) -> table.append(String.format(
                Locale.ROOT,
                "%-58s %10.0f %10.0f to %7.0f %8.2f%n",
                name,
                median(name),
                Collections.min(perRound),
                Collections.max(perRound),
                ratio(ours, name))));
        return table.toString();
    }
}
