package org.clientroi.order.intake;

/** A line that is no row; those after it are read. */
public record BadLine(long number, String message, Original original) implements Line {

    public RejectedLine rejected() {
        return new RejectedLine(number, null, message, original);
    }
}
