package org.clientroi.shop.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopZoneChanged;
import org.clientroi.shop.domain.Shops;
import org.clientroi.shop.domain.Signer;
import org.clientroi.shop.domain.Signers;

/**
 * Opens a shop or changes what is mentioned of it. Said twice, it changes nothing the second time. A shop without a
 * person who signs its mails cannot ask, and one that holds orders keeps its currency: its money figures would be in two.
 */
@ApplicationScoped
@Transactional
public class ChangingShop {

    private static final Logger LOG = System.getLogger(ChangingShop.class.getName());

    private final Shops shops;
    private final Signers signers;
    private final ListingShops listing;
    private final Event<ShopZoneChanged> zoneChanged;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ChangingShop() {
        this(null, null, null, null, null);
    }

    @Inject
    ChangingShop(Shops shops, Signers signers, ListingShops listing, Event<ShopZoneChanged> zoneChanged, Clock clock) {
        this.shops = shops;
        this.signers = signers;
        this.listing = listing;
        this.zoneChanged = zoneChanged;
        this.clock = clock;
    }

    /**
     * For whoever may see and change {@code code}, or open it: a shop that the scope does not cover is taken for one that
     * is not there.
     */
    public ShopChange change(ShopScope scope, ShopCode code, ShopWish wish) {
        Optional<Shop> shop = shops.find(scope, code);
        try {
            return shop.isPresent() ? change(scope, shop.get(), wish) : open(scope, code, wish);
        } catch (RefusedSetting refused) {
            return refused.asChange();
        }
    }

    private ShopChange open(ShopScope scope, ShopCode code, ShopWish wish) throws RefusedSetting {
        ShopDraft draft = ShopDraft.blank(code);
        draft.apply(wish);
        Shop shop = Shop.opened(code, draft.identity(), clock.instant());
        fill(shop, draft, signer(shop, draft));
        shops.add(shop);
        LOG.log(Level.INFO, "shop {0} opened", code);
        return new ShopChange.Created(listed(scope, code));
    }

    private ShopChange change(ShopScope scope, Shop shop, ShopWish wish) throws RefusedSetting {
        ShopDraft before = draftOf(shop);
        ShopDraft draft = draftOf(shop);
        draft.apply(wish);
        if (draft.isTheSameAs(before)) {
            return new ShopChange.Unchanged(listed(scope, shop.code()));
        }
        keepCurrencyOfOrders(shop, draft);
        Optional<Signer> signer = signer(shop, draft);
        ZoneId zone = shop.zone();
        shop.identifyAs(draft.identity());
        fill(shop, draft, signer);
        ListedShop changed = listed(scope, shop.code());
        if (shop.hasOrders() && !zone.equals(shop.zone())) {
            zoneChanged.fire(new ShopZoneChanged(shop.id()));
        }
        LOG.log(Level.INFO, "shop {0} changed", shop.code());
        return new ShopChange.Changed(changed);
    }

    private ShopDraft draftOf(Shop shop) {
        return ShopDraft.of(shop, shop.signer().flatMap(signers::loginOf));
    }

    private static void keepCurrencyOfOrders(Shop shop, ShopDraft draft) throws RefusedSetting {
        if (shop.hasOrders() && !draft.identity().currency().equals(shop.currency())) {
            throw new RefusedSetting(
                    ShopSetting.CURRENCY,
                    "currency stays " + shop.currency() + ": the shop has orders, and its money figures are in it");
        }
    }

    /** All that can be refused is refused before: what is put into a stored shop is stored. */
    private void fill(Shop shop, ShopDraft draft, Optional<Signer> signer) {
        shop.presentAs(draft.letterhead());
        shop.serveAs(draft.service());
        shop.askAfterDays(draft.delayDays());
        signer.ifPresentOrElse(shop::signMailsAs, shop::signMailsAsNobody);
        if (draft.asking()) {
            shop.switchAskingOn(clock.instant());
        } else {
            shop.switchAskingOff();
        }
    }

    private Optional<Signer> signer(Shop shop, ShopDraft draft) throws RefusedSetting {
        if (draft.signer().isPresent()) {
            Optional<Signer> signer = signers.find(draft.signer().get(), shop.id());
            if (signer.isEmpty()) {
                throw new RefusedSetting(ShopSetting.SIGNER, "signer is the login of a user with a grant on this shop");
            }
            return signer;
        }
        if (draft.asking()) {
            throw new RefusedSetting(
                    ShopSetting.SIGNER, "signer is missing: asking needs a person in whose name the mails are");
        }
        return Optional.empty();
    }

    private ListedShop listed(ShopScope scope, ShopCode code) {
        return listing.one(scope, code).orElseThrow();
    }
}
