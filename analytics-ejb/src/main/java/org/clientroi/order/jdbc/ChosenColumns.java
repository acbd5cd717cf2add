package org.clientroi.order.jdbc;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What headings mean, as one text: heading=column, encoded as in a form, parted by &amp;. */
final class ChosenColumns {

    private ChosenColumns() {}

    static String write(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> read(String text) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                columns.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return columns;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
