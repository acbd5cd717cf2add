package org.clientroi.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a form sent. Of a body longer than any a person writes, the beginning. */
record FormBody(Map<String, List<String>> fields) {

    private static final int LONGEST = 1 << 17;
    private static final Pattern HALF_AN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    FormBody {
        fields = Map.copyOf(fields);
    }

    static FormBody read(InputStream body) throws IOException {
        String text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new FormBody(fields);
    }

    /** What was typed into a field; empty where nothing was. */
    Optional<String> field(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .limit(1)
                .filter(typed -> !typed.isBlank())
                .findFirst();
    }

    /** What was ticked under a name, each once. */
    Set<String> ticked(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .collect(Collectors.toSet());
    }

    private static String decoded(String text) {
        Matcher broken = HALF_AN_ESCAPE.matcher(text);
        return URLDecoder.decode(broken.replaceAll("%25"), StandardCharsets.UTF_8);
    }
}
