package org.clientroi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
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
import org.clientroi.recovery.domain.Agent;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.shop.domain.Signer;
import org.jdbi.v3.core.Jdbi;

/** Writes the shops, their people and their history in one transaction, and a note that more is to be done. */
@ApplicationScoped
@Transactional
class WritingDemonstration {

    static final long SEED = 2026;

    private static final Logger LOG = System.getLogger(WritingDemonstration.class.getName());

    /** In the table of facts about the installation, from the writing until the experiences are there. */
    private static final String NOTE = "demonstration to be finished";

    private final Shops shops;
    private final AddingUser addingUser;
    private final DemonstrationCalls calls;
    private final EntityManager entities;
    private final Jdbi jdbi;
    private final Secrets secrets;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected WritingDemonstration() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    WritingDemonstration(
            Shops shops,
            AddingUser addingUser,
            DemonstrationCalls calls,
            EntityManager entities,
            Jdbi jdbi,
            Secrets secrets,
            Clock clock) {
        this.shops = shops;
        this.addingUser = addingUser;
        this.calls = calls;
        this.entities = entities;
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.clock = clock;
    }

    void writeWhenEmpty(long seed) {
        if (!shops.all(SystemAccess.everyShop()).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List.of(ShopPlan.maisonLumen(), ShopPlan.maisonLumenUk()).forEach(plan -> write(plan, now, seed));
        added(DemonstrationAccounts.executive());
        jdbi.useHandle(handle -> handle.createUpdate("insert into installation (name, content) values (:name, :since)")
                .bind("name", NOTE)
                .bind("since", now.toString())
                .execute());
    }

    boolean isToBeFinished() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from installation where name = :name")
                        .bind("name", NOTE)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    void finished() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from installation where name = :name")
                .bind("name", NOTE)
                .execute());
    }

    List<ShopId> shops() {
        return shops.all(SystemAccess.everyShop()).stream()
                .filter(Shop::isDemonstration)
                .map(Shop::id)
                .toList();
    }

    private void write(ShopPlan plan, Instant now, long seed) {
        ShopHistory history = ShopHistory.told(plan, now, seed);
        LocalDate yesterday = now.atZone(plan.identity().zone()).toLocalDate().minusDays(1);
        Shop shop = DemonstrationShops.opened(history, yesterday);
        shops.add(shop);
        entities.flush();
        User manager = added(DemonstrationAccounts.manager(shop.language(), shop.id()));
        shop.signMailsAs(new Signer(manager.id(), manager.firstName(), manager.lastName()));
        entities.flush();
        jdbi.useHandle(handle -> {
            try {
                new HistoryTables(handle.getConnection(), secrets, history, shop.id(), now).write();
            } catch (SQLException e) {
                throw new IllegalStateException("the demonstration could not be written", e);
            }
        });
        User agent = added(DemonstrationAccounts.agent(shop.language(), shop.id()));
        calls.tell(shop, new Agent(agent.id(), agent.fullName()));
        LOG.log(
                Level.INFO,
                "demonstration shop {0}: {1} customers, {2} orders",
                shop.code(),
                history.customers().size(),
                history.orders().size());
    }

    private User added(NewUser wanted) {
        return switch (addingUser.add("demonstration", wanted)) {
            case UserAddition.Added added -> added.user();
            case UserAddition.Refused refused -> throw new IllegalStateException(refused.message());
        };
    }
}
