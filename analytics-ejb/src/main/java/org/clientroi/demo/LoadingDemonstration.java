package org.clientroi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.clientroi.account.application.AddingUser;
import org.clientroi.account.application.NewUser;
import org.clientroi.account.application.SystemAccess;
import org.clientroi.account.application.UserAddition;
import org.clientroi.account.domain.User;
import org.clientroi.demo.history.ShopHistory;
import org.clientroi.demo.history.ShopPlan;
import org.clientroi.insight.application.RebuildingExperiences;
import org.clientroi.shared.Secrets;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.shop.domain.Signer;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills an empty database with the demonstration, in one transaction: killed in the middle, nothing is there and the
 * next start begins again.
 */
@ApplicationScoped
@Transactional
public class LoadingDemonstration {

    static final long SEED = 2026;

    private static final Logger LOG = System.getLogger(LoadingDemonstration.class.getName());

    private final Shops shops;
    private final AddingUser addingUser;
    private final RebuildingExperiences rebuilding;
    private final EntityManager entities;
    private final Jdbi jdbi;
    private final Secrets secrets;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected LoadingDemonstration() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    LoadingDemonstration(
            Shops shops,
            AddingUser addingUser,
            RebuildingExperiences rebuilding,
            EntityManager entities,
            Jdbi jdbi,
            Secrets secrets,
            Clock clock) {
        this.shops = shops;
        this.addingUser = addingUser;
        this.rebuilding = rebuilding;
        this.entities = entities;
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Does nothing when there is a shop already; says whether it loaded. */
    public boolean loadWhenEmpty() {
        if (!shops.all(SystemAccess.everyShop()).isEmpty()) {
            return false;
        }
        Instant began = clock.instant();
        List.of(ShopPlan.maisonLumen(), ShopPlan.maisonLumenUk()).forEach(plan -> load(plan, began));
        added(DemonstrationAccounts.executive());
        LOG.log(Level.INFO, "demonstration loaded in {0}", Duration.between(began, clock.instant()));
        return true;
    }

    private void load(ShopPlan plan, Instant now) {
        ShopHistory history = ShopHistory.told(plan, now, SEED);
        LocalDate yesterday = now.atZone(plan.identity().zone()).toLocalDate().minusDays(1);
        Shop shop = DemonstrationShops.opened(history, yesterday);
        shops.add(shop);
        entities.flush();
        User manager = added(DemonstrationAccounts.manager(shop.language(), shop.id()));
        shop.signMailsAs(new Signer(manager.id(), manager.firstName(), manager.lastName()));
        entities.flush();
        write(history, shop, now);
        rebuilding.rebuild(SystemAccess.everyShop(), shop.id());
        LOG.log(
                Level.INFO,
                "demonstration shop {0}: {1} customers, {2} orders",
                shop.code(),
                history.customers().size(),
                history.orders().size());
    }

    private void write(ShopHistory history, Shop shop, Instant now) {
        jdbi.useHandle(handle -> {
            try {
                new HistoryTables(handle.getConnection(), secrets, history, shop.id(), now).write();
            } catch (SQLException e) {
                throw new IllegalStateException("the demonstration could not be written", e);
            }
        });
    }

    private User added(NewUser wanted) {
        return switch (addingUser.add("demonstration", wanted)) {
            case UserAddition.Added added -> added.user();
            case UserAddition.Refused refused -> throw new IllegalStateException(refused.message());
        };
    }
}
