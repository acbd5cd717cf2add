package org.clientroi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.clientroi.account.application.SystemAccess;
import org.clientroi.insight.application.RebuildingExperiences;
import org.clientroi.shared.ShopId;

/**
 * Fills an empty database with the demonstration: the shops with all they have been through in one transaction, then
 * their experiences, which H2 makes many times faster of rows that are committed. Killed in the middle of the first,
 * nothing is there; killed in the middle of the second, the next start goes on with it.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class LoadingDemonstration {

    private static final Logger LOG = System.getLogger(LoadingDemonstration.class.getName());

    private final WritingDemonstration writing;
    private final RebuildingExperiences rebuilding;
    private final DemonstrationActions actions;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected LoadingDemonstration() {
        this(null, null, null, null);
    }

    @Inject
    LoadingDemonstration(
            WritingDemonstration writing, RebuildingExperiences rebuilding, DemonstrationActions actions, Clock clock) {
        this.writing = writing;
        this.rebuilding = rebuilding;
        this.actions = actions;
        this.clock = clock;
    }

    /** Does nothing when there is a shop already; says whether it loaded, or finished what was begun. */
    public boolean loadWhenEmpty() {
        return loadWhenEmpty(WritingDemonstration.SEED);
    }

    /** With other dice than those of the demonstration. */
    boolean loadWhenEmpty(long seed) {
        Instant began = clock.instant();
        writing.writeWhenEmpty(seed);
        if (!writing.isToBeFinished()) {
            return false;
        }
        for (ShopId shop : writing.shops()) {
            rebuilding.rebuild(SystemAccess.everyShop(), shop);
            actions.note(shop);
        }
        writing.finished();
        LOG.log(Level.INFO, "demonstration loaded in {0}", Duration.between(began, clock.instant()));
        return true;
    }
}
