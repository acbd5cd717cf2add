package org.clientroi.order.intake;

/** What a body gives next. */
public sealed interface Line permits Row, BadLine, BrokenOff {}
