package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.clientroi.insight.application.ReadingForStudies.Read;
import org.clientroi.insight.domain.StudyReading;
import org.clientroi.insight.domain.StudyState;
import org.clientroi.insight.domain.StudyStore.Claimed;
import org.clientroi.shared.ShopScope;

/**
 * Computes the studies that are due, one after the other, outside any transaction. As many nodes as there are share the
 * work: each study is leased to one of them, and a node that is gone loses it when its lease ends.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class RunningStudies {

    private static final Logger LOG = System.getLogger(RunningStudies.class.getName());
    private static final int READ = 40;

    private final KeepingStudies keeping;
    private final ReadingForStudies reading;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected RunningStudies() {
        this(null, null, null);
    }

    @Inject
    RunningStudies(KeepingStudies keeping, ReadingForStudies reading, Clock clock) {
        this.keeping = keeping;
        this.reading = reading;
        this.clock = clock;
    }

    /** How many were computed; those whose data had not moved are not among them. */
    public int runDue(ShopScope scope) {
        keeping.open();
        int computed = 0;
        for (Optional<Claimed> due = keeping.claim(); due.isPresent(); due = keeping.claim()) {
            computed += run(scope, due.get()) ? 1 : 0;
        }
        if (computed > 0) {
            LOG.log(Level.INFO, "Studies: {0} computed", computed);
        }
        return computed;
    }

    private boolean run(ShopScope scope, Claimed claimed) {
        Read read = reading.read(scope, claimed).orElseThrow();
        StudyReading inputs = read.reading();
        if (claimed.knownHash().equals(Optional.of(inputs.inputsHash()))) {
            keeping.unchanged(claimed, read.completeThrough());
            return false;
        }
        return keeping.progress(claimed, READ)
                && keeping.found(
                        claimed,
                        new StudyState.Found(
                                clock.instant(),
                                read.completeThrough(),
                                inputs.period(),
                                inputs.held(),
                                inputs.used(),
                                inputs.inputsHash(),
                                inputs.figures().get()));
    }
}
