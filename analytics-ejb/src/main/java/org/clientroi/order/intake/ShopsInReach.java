package org.clientroi.order.intake;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/** The shops into which a sender may bring; the one it means when it names none. */
public final class ShopsInReach {

    private final Map<String, ReachedShop> byCode;
    private final boolean onlyOne;

    private ShopsInReach(Map<String, ReachedShop> byCode, boolean onlyOne) {
        this.byCode = byCode;
        this.onlyOne = onlyOne;
    }

    public static ShopsInReach of(Sending sending, Shops shops) {
        Map<String, ReachedShop> byCode = shops.all(sending.scope()).stream()
                .filter(shop -> sending.mayWrite().test(shop.id()))
                .collect(Collectors.toUnmodifiableMap(shop -> shop.code().value(), ReachedShop::of));
        boolean onlyOne =
                !sending.scope().isEveryShop() && sending.scope().shops().size() == 1;
        return new ShopsInReach(byCode, onlyOne);
    }

    /** One shop alone, by whoever may bring into it. */
    public static ShopsInReach of(Shop shop) {
        return new ShopsInReach(Map.of(shop.code().value(), ReachedShop.of(shop)), true);
    }

    /** The shop of a row, or {@link #notFound}. */
    public Optional<ReachedShop> of(Row row) {
        String code = row.cell("shop");
        return code == null ? only() : named(code);
    }

    /** A shop that is not there and one out of reach are the same. */
    public Optional<ReachedShop> named(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The shop that goes without saying. */
    public Optional<ReachedShop> only() {
        return onlyOne ? byCode.values().stream().findFirst() : Optional.empty();
    }

    /** What to say of a row that {@link #of} finds no shop for. */
    public static RejectedLine notFound(Row row) {
        return row.rejected("shop", row.cell("shop") == null ? "is missing" : "unknown shop");
    }

    public Map<String, ReachedShop> byCode() {
        return byCode;
    }
}
