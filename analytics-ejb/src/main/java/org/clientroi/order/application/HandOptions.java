package org.clientroi.order.application;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.spreadsheet.OfficeCells;
import org.clientroi.shop.domain.Shop;

/** What somebody chose on the page, as the intake's options: the same map, defaults and dropped columns as the API's. */
final class HandOptions {

    private HandOptions() {}

    /** Of two headings that mean the same the first is read; every heading that nothing is chosen for is dropped. */
    static IntakeOptions of(List<String> headings, Map<String, String> columns, String charset, Shop shop) {
        Map<String, String> map = new LinkedHashMap<>();
        Set<String> ignored = new HashSet<>();
        for (String heading : headings) {
            String folded = IntakeOptions.fold(heading);
            String ours = columns.getOrDefault(heading, "");
            boolean second = map.containsValue(folded);
            boolean taken = !ours.isEmpty() && (ours.equals(OrderFile.ATTRIBUTE) || !map.containsKey(ours));
            if (!taken && !second) {
                ignored.add(folded);
            } else if (!ours.equals(OrderFile.ATTRIBUTE) && !second) {
                map.put(ours, folded);
            }
        }
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("shop", shop.code().value());
        defaults.put("currency", shop.currency().getCurrencyCode());
        return new IntakeOptions(
                map, defaults, ignored, Optional.of(Charset.forName(charset)), Optional.empty(), new OfficeCells());
    }
}
