package org.clientroi.shop.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.FirstPlan;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.shop.domain.Signers;

/** The shops somebody may see, with what only other rooms know of them. */
@ApplicationScoped
@Transactional
public class ListingShops {

    private final Shops shops;
    private final Instance<Signers> signers;
    private final Instance<FirstPlan> firstPlan;

    @SuppressWarnings("NullAway")
    protected ListingShops() {
        this(null, null, null);
    }

    @Inject
    ListingShops(Shops shops, Instance<Signers> signers, Instance<FirstPlan> firstPlan) {
        this.shops = shops;
        this.signers = signers;
        this.firstPlan = firstPlan;
    }

    /** By name. */
    public List<ListedShop> all(ShopScope scope) {
        return shops.all(scope).stream().map(this::listed).toList();
    }

    /** What the shops are called in addresses and files. */
    public Map<ShopId, ShopCode> codes(ShopScope scope) {
        return shops.all(scope).stream().collect(Collectors.toMap(Shop::id, Shop::code));
    }

    /** The shop alone, for those who need nothing of other rooms. */
    public Optional<Shop> find(ShopScope scope, ShopCode code) {
        return shops.find(scope, code);
    }

    public Optional<ListedShop> one(ShopScope scope, ShopCode code) {
        return shops.find(scope, code).map(this::listed);
    }

    private ListedShop listed(Shop shop) {
        Optional<String> login = shop.signer().flatMap(signer -> signers.get().loginOf(signer));
        OptionalLong plan = firstPlan.isUnsatisfied()
                ? OptionalLong.empty()
                : OptionalLong.of(firstPlan.get().mails(shop.id()));
        return new ListedShop(shop, login, plan);
    }
}
