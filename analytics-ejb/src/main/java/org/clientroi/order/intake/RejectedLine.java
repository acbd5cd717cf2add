package org.clientroi.order.intake;

import org.jspecify.annotations.Nullable;

/** A line that was not taken in: which, which of our fields, why, and how it came. No field where the whole line is bad. */
public record RejectedLine(long line, @Nullable String field, String message, Original original) {}
