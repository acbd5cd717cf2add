package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.insight.domain.Studies;
import org.clientroi.insight.domain.StudyState;
import org.clientroi.insight.domain.StudyStore;
import org.clientroi.insight.domain.StudyStore.Claimed;

/** Claims studies and writes down what became of each, every time in a short transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class KeepingStudies {

    /** Far longer than a study takes between two signs of life. */
    public static final Duration LEASE = Duration.ofMinutes(10);

    /** After so long it is looked whether the data moved. */
    public static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final StudyStore store;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected KeepingStudies() {
        this(null, null);
    }

    @Inject
    KeepingStudies(StudyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void open() {
        store.open(Studies.KINDS, clock.instant());
    }

    public Optional<Claimed> claim() {
        return store.claim(clock.instant(), clock.instant().plus(LEASE));
    }

    /** False when another node has taken it over. */
    public boolean progress(Claimed claimed, int percent) {
        return store.progress(claimed, percent, clock.instant().plus(LEASE));
    }

    void unchanged(Claimed claimed, Optional<LocalDate> cutoff) {
        store.unchanged(claimed, cutoff, clock.instant().plus(LOOK_AGAIN));
    }

    boolean found(Claimed claimed, StudyState.Found found) {
        return store.found(claimed, found, clock.instant().plus(LOOK_AGAIN));
    }
}
