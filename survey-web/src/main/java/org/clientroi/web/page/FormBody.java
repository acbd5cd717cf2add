package org.clientroi.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form sent. Of a body longer than any a person writes, the beginning. */
record FormBody(Map<String, String> fields) {

    private static final int LONGEST = 1 << 17;
    private static final Pattern HALF_AN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    FormBody {
        fields = Map.copyOf(fields);
    }

    static FormBody read(InputStream body) throws IOException {
        String text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new FormBody(fields);
    }

    /** What was typed into a field; empty where nothing was. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(typed -> !typed.isBlank());
    }

    private static String decoded(String text) {
        Matcher broken = HALF_AN_ESCAPE.matcher(text);
        return URLDecoder.decode(broken.replaceAll("%25"), StandardCharsets.UTF_8);
    }
}
