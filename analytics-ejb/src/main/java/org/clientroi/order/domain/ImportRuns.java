package org.clientroi.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rejected lines, kept for a while so that they can be fetched, put right and sent again. */
public interface ImportRuns {

    /** One rejected line; {@code cells} are written as one CSV record. */
    record Rejection(int sequence, long line, @Nullable String field, String message, String cells) {}

    void begin(UUID run, String kind, String caller, Instant at);

    void add(UUID run, List<Rejection> rejections);

    /** @param names the columns of the rejected lines, as one CSV record */
    void finish(UUID run, String names, Instant at);

    /** The columns of the rejected lines; empty when there is no such run of this caller. */
    Optional<String> names(UUID run, String caller);

    /** Gives the rejected lines one by one, by line. */
    void forEach(UUID run, Consumer<Rejection> taker);

    /** The first rejected lines, by line. */
    List<Rejection> first(UUID run, int most);

    void forgetBefore(Instant time);
}
