package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** What does the shop's data hold, and up to which day? */
@ApplicationScoped
@Transactional
public class DescribingShop {

    private final Tallies tallies;

    @SuppressWarnings("NullAway")
    protected DescribingShop() {
        this(null);
    }

    @Inject
    DescribingShop(Tallies tallies) {
        this.tallies = tallies;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<ShopFacts> answer(ShopScope scope, ShopId shop) {
        return tallies.facts(scope, shop);
    }
}
