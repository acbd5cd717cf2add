package org.clientroi.order.domain;

import java.util.List;

/** How many lines of a batch did what. */
public record BatchOutcome(int created, int updated, int unchanged, int skipped, List<OrderBatch.Lacking> lacking) {}
