package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.Experiences;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/**
 * Makes all experiences of a shop anew: after its zone or currency changed, or when an administrator doubts them. Batch
 * by batch, each in its own transaction unless the caller holds one; interrupted, it can be begun again.
 */
@ApplicationScoped
public class RebuildingExperiences {

    private static final Logger LOG = System.getLogger(RebuildingExperiences.class.getName());
    private static final int BATCH = 5_000;

    private final Experiences experiences;
    private final RefreshingExperiences refreshing;

    @SuppressWarnings("NullAway")
    protected RebuildingExperiences() {
        this(null, null);
    }

    @Inject
    RebuildingExperiences(Experiences experiences, RefreshingExperiences refreshing) {
        this.experiences = experiences;
        this.refreshing = refreshing;
    }

    /** How many customers were gone through; empty when there is no such shop in the scope. */
    public Optional<Long> rebuild(ShopScope scope, ShopId shop) {
        if (!scope.covers(shop)) {
            return Optional.empty();
        }
        long count = 0;
        List<CustomerId> batch = experiences.customersOf(shop, Optional.empty(), BATCH);
        while (!batch.isEmpty()) {
            refreshing.refresh(new HashSet<>(batch));
            count += batch.size();
            batch = experiences.customersOf(shop, Optional.of(batch.getLast()), BATCH);
        }
        LOG.log(Level.INFO, "experiences of shop {0} rebuilt: {1} customers", shop, count);
        return Optional.of(count);
    }
}
