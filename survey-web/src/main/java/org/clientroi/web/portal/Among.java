package org.clientroi.web.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Within;

/**
 * Which customers somebody looks at.
 *
 * @param chosen empty for everybody
 * @param offered what else can be chosen
 */
record Among(Optional<Within> chosen, List<Within> offered) {

    static final String WHERE = "where";

    static Among everybody() {
        return new Among(Optional.empty(), List.of());
    }

    /** A value that is not offered is taken where its segment is one of {@code segments}: it may just have become rare. */
    static Among read(Map<String, String> query, List<Segment> segments, List<Within> offered) {
        String asked = query.getOrDefault(WHERE, "");
        Optional<Within> chosen = segments.stream()
                .filter(segment -> asked.startsWith(segment.name() + ":")
                        && asked.length() > segment.name().length() + 1)
                .findFirst()
                .map(segment ->
                        new Within(segment, asked.substring(segment.name().length() + 1)));
        return new Among(chosen, offered);
    }

    /** As it stands in the address, and in the API's {@code where}. */
    static String written(Within within) {
        return within.segment().name() + ":" + within.value();
    }
}
