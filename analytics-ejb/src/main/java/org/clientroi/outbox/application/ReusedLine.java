package org.clientroi.outbox.application;

import org.clientroi.outbox.domain.MailServerAway;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.Transport;
import org.jspecify.annotations.Nullable;

/** One connection for a run: opened for the first mail, and not again once it was lost. */
final class ReusedLine implements AutoCloseable {

    private final Transport transport;
    private final MailUrl url;
    private Transport.@Nullable Line line;
    private @Nullable String awayWords;

    ReusedLine(Transport transport, MailUrl url) {
        this.transport = transport;
        this.url = url;
    }

    Transport.Line get() throws MailServerAway {
        if (line == null) {
            try {
                line = transport.open(url);
            } catch (MailServerAway e) {
                awayWords = e.words();
                throw e;
            }
        }
        return line;
    }

    void lost(String words) {
        awayWords = words;
    }

    boolean isAway() {
        return awayWords != null;
    }

    String awayWords() {
        return awayWords == null ? "too slow: not tried within the lease" : awayWords;
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
    }
}
