package org.clientroi.response.domain;

import java.util.List;
import java.util.Optional;

/** Some answers, the newest first. {@code next} is empty on the last page. */
public record AnswerPage(List<ListedAnswer> answers, Optional<AnswerCursor> next) {}
