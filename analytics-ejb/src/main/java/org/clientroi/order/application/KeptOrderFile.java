package org.clientroi.order.application;

import java.util.Locale;
import java.util.UUID;

/** What became of a file that somebody brought to a page. */
public sealed interface KeptOrderFile {

    record Kept(UUID id) implements KeptOrderFile {}

    record NotKept(Reason reason) implements KeptOrderFile {}

    enum Reason {
        EMPTY,
        TOO_LARGE,
        /** With a password, or in the format that spreadsheets had before 2007: both look alike from outside. */
        PROTECTED,
        DAMAGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
