package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseMails;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.shop.domain.Shop;

/** Mails the shop's service that somebody waits, once for each reason that presses. */
@ApplicationScoped
class TellingService {

    private static final Logger LOG = System.getLogger(TellingService.class.getName());

    private final AskingShops shops;
    private final Outbox outbox;

    @SuppressWarnings("NullAway")
    protected TellingService() {
        this(null, null);
    }

    @Inject
    TellingService(AskingShops shops, Outbox outbox) {
        this.shops = shops;
        this.outbox = outbox;
    }

    /** @param before the reasons that were told, or not worth it, when they came */
    void tell(Case about, CaseEvent event, Set<Reason> before) {
        boolean presses =
                event.reasons().stream().anyMatch(reason -> reason.isToldAtOnce() && !before.contains(reason));
        if (!presses) {
            return;
        }
        Shop shop = shops.of(about.shop());
        if (CaseMails.addressOf(shop).isPresent()) {
            outbox.queue(about.shop(), CaseMails.ALERT, event.id(), event.at());
        } else {
            LOG.log(Level.WARNING, "shop {0} has no address to be told of its cases", shop.code());
        }
    }
}
