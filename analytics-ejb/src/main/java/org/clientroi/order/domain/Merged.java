package org.clientroi.order.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value and the rank of the row it came from; no rank: no row ever said anything. */
record Merged(@Nullable Object content, @Nullable Rank rank) {

    static final Merged NEVER = new Merged(null, null);

    Merged take(@Nullable Object arriving, Rank arrivingRank) {
        if (rank != null && !rank.yieldsTo(arrivingRank)) {
            return this;
        }
        Rank kept = arrivingRank;
        if (arrivingRank.equals(Rank.CORRECTION)) {
            kept = rank == null ? Rank.LOWEST : rank;
        }
        return Objects.equals(content, arriving) && kept.equals(rank) ? this : new Merged(arriving, kept);
    }
}
