package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/**
 * Turns invitations that are due, and reminders of those that were not answered, into mails. All that is to be done stands in the database: killed at any point, the
 * next run, of this node or another, goes on.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class AskingDueCustomers {

    private static final Logger LOG = System.getLogger(AskingDueCustomers.class.getName());

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 50;

    private final AskingBatch batch;
    private final PlanningBacklog backlog;
    private final CatchingUp catchingUp;
    private final RemindingBatch reminding;

    /** Since when each shop asks, as of the last look at its backlog: looked at again at a start and at a switch. */
    private final Map<ShopId, Instant> lookedAt = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway")
    protected AskingDueCustomers() {
        this(null, null, null, null);
    }

    @Inject
    AskingDueCustomers(AskingBatch batch, PlanningBacklog backlog, CatchingUp catchingUp, RemindingBatch reminding) {
        this.batch = batch;
        this.backlog = backlog;
        this.catchingUp = catchingUp;
        this.reminding = reminding;
    }

    /** The number of mails that went into the outbox. */
    public int askDue() {
        catchingUp.catchUp();
        planBacklogs();
        return each("invitations", batch::ask) + each("reminders", reminding::remind);
    }

    private static int each(String what, IntFunction<AskingBatch.Done> decide) {
        int queued = 0;
        int skipped = 0;
        for (int i = 0; i < MOST_BATCHES; i++) {
            AskingBatch.Done done = decide.apply(BATCH);
            queued += done.queued();
            skipped += done.skipped();
            if (done.isNothing()) {
                break;
            }
        }
        if (queued + skipped > 0) {
            LOG.log(Level.INFO, "Due {0}: {1} queued, {2} skipped", what, queued, skipped);
        }
        return queued;
    }

    private void planBacklogs() {
        Map<ShopId, Instant> asking = backlog.asking();
        lookedAt.keySet().retainAll(asking.keySet());
        asking.forEach((shop, since) -> {
            if (!since.equals(lookedAt.get(shop))) {
                Optional<OrderId> last = backlog.planSome(shop, since, Optional.empty());
                while (last.isPresent()) {
                    last = backlog.planSome(shop, since, last);
                }
                lookedAt.put(shop, since);
            }
        });
    }
}
