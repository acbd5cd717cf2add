package org.clientroi.insight.domain;

/** So many customers gave this score and ordered so often within the horizon. */
public record ReorderCell(int score, long orders, long count) {}
