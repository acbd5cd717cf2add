package org.clientroi.order.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.spreadsheet.HeadingGuess;

/** What the headings of a file mean: as somebody said of the shop's last file, else as they look. */
final class MeaningOfHeadings {

    private MeaningOfHeadings() {}

    /** @param said by folded heading; empty for left out */
    static Map<String, String> of(List<String> headings, Map<String, String> said) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String heading : headings) {
            String ours = said.getOrDefault(IntakeOptions.fold(heading), "");
            if (!ours.isEmpty()) {
                meanings.put(heading, ours);
            }
        }
        List<String> unknown = headings.stream()
                .filter(heading -> !said.containsKey(IntakeOptions.fold(heading)))
                .toList();
        HeadingGuess.of(unknown).forEach((heading, ours) -> {
            if (!meanings.containsValue(ours)) {
                meanings.put(heading, ours);
            }
        });
        return meanings;
    }
}
