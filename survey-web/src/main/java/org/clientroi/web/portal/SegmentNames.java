package org.clientroi.web.portal;

import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Within;
import org.clientroi.report.domain.Words;
import org.clientroi.shared.Texts;

/** What segments and their values are called; those a shop brought in are called as it calls them. */
final class SegmentNames {

    private final Texts words;
    private final Words values;

    SegmentNames(Texts words) {
        this.words = words;
        this.values = Words.in(words.language());
    }

    /** As a heading: "Carrier". */
    String segment(Segment segment) {
        return segment.ownAttribute() ? segment.name() : words.get("segment." + segment.name());
    }

    /** After "by": "carrier", "le transporteur". */
    String by(Segment segment) {
        return segment.ownAttribute() ? segment.name() : words.get("by." + segment.name());
    }

    String value(Within within) {
        return value(within.segment(), within.value());
    }

    String value(Segment segment, String value) {
        return segment.ownAttribute() ? value : values.value(segment.name(), value);
    }
}
