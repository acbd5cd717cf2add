package org.clientroi.response.domain;

import java.util.Optional;

/** Whether the customer wants to hear from the shop, and how. */
public sealed interface ContactWish {

    /** When a telephone call suits. */
    enum PartOfDay {
        MORNING,
        AFTERNOON,
        EVENING
    }

    /** "No, thank you": said, which is not the same as not answered. */
    record None() implements ContactWish {}

    /** {@code number} is empty where the one the shop knows is meant. */
    record ByPhone(Optional<String> number, Optional<PartOfDay> when) implements ContactWish {}

    record ByEmail() implements ContactWish {}
}
