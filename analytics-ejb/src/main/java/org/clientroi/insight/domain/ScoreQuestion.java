package org.clientroi.insight.domain;

import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;

/** How satisfied were those who answered in {@code period}, grouped by at most one time grain and one segment? */
public record ScoreQuestion(ShopId shop, DateRange period, Optional<Grain> grain, Optional<Segment> segment) {}
