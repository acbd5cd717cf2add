package org.clientroi.demo.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer replied on the survey's pages after the first one. Codes are those of the questionnaire; what is
 * missing was not answered.
 *
 * @param chosen by question, the options
 * @param phone typed beside the wish to be called
 * @param scores by question; empty for "not applicable"
 * @param sentLast whether the last page was sent too
 */
public record LaterReplies(
        Map<String, List<String>> chosen,
        Optional<String> phone,
        Map<String, Optional<Integer>> scores,
        boolean sentLast,
        Instant at) {}
