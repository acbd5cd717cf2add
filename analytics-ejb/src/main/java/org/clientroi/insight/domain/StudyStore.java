package org.clientroi.insight.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.ShopId;

/** Studies as they are stored. Each call belongs into a short transaction of its own. */
public interface StudyStore {

    /**
     * A study that is this node's until its lease ends.
     *
     * @param claim known to nobody else
     * @param knownHash of the inputs of what was found last
     */
    record Claimed(UUID study, UUID claim, ShopId shop, String kind, long seed, Optional<String> knownHash) {}

    /** Sees to it that every shop has every study. */
    void open(Collection<String> kinds, Instant now);

    /** The one that waits longest, if any is due and nobody is at it. */
    Optional<Claimed> claim(Instant now, Instant leaseUntil);

    /** Says how far it is, and that the node lives; false when the study is no longer this node's. */
    boolean progress(Claimed claimed, int percent, Instant leaseUntil);

    /** The inputs are those of the finding that is stored: to be looked at again later. */
    void unchanged(Claimed claimed, Optional<LocalDate> cutoff, Instant next);

    /** Stores what was found; false when the study is no longer this node's, and then nothing is stored. */
    boolean found(Claimed claimed, StudyState.Found found, Instant next);

    /** By kind. */
    List<StudyState> of(ShopId shop);
}
