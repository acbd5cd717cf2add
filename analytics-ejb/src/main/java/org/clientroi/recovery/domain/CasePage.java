package org.clientroi.recovery.domain;

import java.util.List;
import java.util.Optional;

/** Some cases. {@code next} is empty on the last page. */
public record CasePage(List<ListedCase> cases, Optional<CaseCursor> next) {}
