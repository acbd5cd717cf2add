package org.clientroi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clientroi.account.application.SystemAccess;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.insight.domain.ShopActions;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/**
 * What the invented shops changed: the carrier of the French one, whose effect is in the data; calling back and new boxes, of
 * which the data holds nothing but chance.
 */
@ApplicationScoped
@Transactional
class DemonstrationActions {

    private static final int CARRIER_REPLACED = 100;
    private static final int CALLING_BACK = 70;
    private static final int NEW_BOXES = 200;

    private final Shops shops;
    private final ShopActions actions;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected DemonstrationActions() {
        this(null, null, null);
    }

    @Inject
    DemonstrationActions(Shops shops, ShopActions actions, Clock clock) {
        this.shops = shops;
        this.actions = actions;
        this.clock = clock;
    }

    /** Once: a shop that has any is left as it is. */
    void note(ShopId id) {
        if (actions.of(SystemAccess.everyShop(), id).isEmpty()) {
            shops.find(SystemAccess.everyShop(), id)
                    .ifPresent(shop -> told(shop).forEach(actions::add));
        }
    }

    private List<ShopAction> told(Shop shop) {
        return shop.language() == Language.FR
                ? List.of(
                        action(
                                shop,
                                NEW_BOXES,
                                "Emballages en carton recyclé",
                                "Toutes les commandes partent dans le nouveau carton.",
                                "Camille Roux",
                                "1800",
                                "0"),
                        action(
                                shop,
                                CARRIER_REPLACED,
                                "Chronopost remplace GLS à domicile",
                                "GLS livrait une commande sur deux en retard.",
                                "Camille Roux",
                                "2500",
                                "450"),
                        action(
                                shop,
                                CALLING_BACK,
                                "Rappel des clients déçus",
                                "Un appel dans le jour ouvré qui suit la réponse.",
                                "Inès Faure",
                                "0",
                                "900"))
                : List.of(
                        action(
                                shop,
                                NEW_BOXES,
                                "Recycled boxes",
                                "Every order leaves in the new box.",
                                "Emma Clarke",
                                "900",
                                "0"),
                        action(
                                shop,
                                CALLING_BACK,
                                "Let-down customers are called back",
                                "A call within the working day after the answer.",
                                "Oliver Hughes",
                                "0",
                                "500"));
    }

    private ShopAction action(
            Shop shop, int daysAgo, String title, String description, String owner, String once, String monthly) {
        LocalDate today = LocalDate.now(clock.withZone(shop.zone()));
        return new ShopAction(
                TimeOrderedId.next(),
                shop.id(),
                title,
                Optional.of(description),
                Optional.of(owner),
                today.minusDays(daysAgo),
                Optional.empty(),
                Optional.empty(),
                new BigDecimal(once),
                new BigDecimal(monthly));
    }
}
