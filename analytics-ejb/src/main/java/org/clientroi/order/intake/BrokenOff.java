package org.clientroi.order.intake;

import java.util.List;

/** The body cannot be read from here on: JSON that is malformed has no next line to go on with. */
public record BrokenOff(long number, String message) implements Line {

    public RejectedLine rejected() {
        return new RejectedLine(number, null, message, new Original(List.of(), List.of()));
    }
}
