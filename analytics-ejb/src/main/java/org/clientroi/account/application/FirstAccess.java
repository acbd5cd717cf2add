package org.clientroi.account.application;

import java.util.Optional;

/**
 * What was generated at this start because the settings did not give it; to be shown once, on the console, and nowhere
 * else. Both empty when nothing was generated.
 */
public record FirstAccess(Optional<String> password, Optional<String> apiKey) {

    /** Without what it holds: this may end in a log. */
    @Override
    public String toString() {
        return "FirstAccess";
    }
}
