package org.clientroi.order.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clientroi.order.domain.AttributeRules;
import org.clientroi.order.domain.ShopAttributes;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcShopAttributes implements ShopAttributes {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcShopAttributes() {
        this(null);
    }

    @Inject
    JdbcShopAttributes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<ShopId, Set<String>> names(Set<ShopId> shops) {
        Map<ShopId, Set<String>> names = new HashMap<>();
        jdbi.useHandle(handle -> shops.forEach(shop -> names.put(shop, names(handle, shop))));
        return names;
    }

    private static Set<String> names(Handle handle, ShopId shop) {
        return handle.select("select name from shop_attribute where shop_id = ?", shop.value())
                .mapTo(String.class)
                .set();
    }

    @Override
    public AttributeRules.Known known(ShopId shop) {
        return jdbi.withHandle(handle -> {
            Map<String, Set<String>> texts = new HashMap<>();
            names(handle, shop).forEach(name -> texts.put(name, new HashSet<>()));
            handle.select("select name, content from shop_attribute_text where shop_id = ?", shop.value())
                    .map((row, context) -> texts.computeIfAbsent(row.getString(1), name -> new HashSet<>())
                            .add(row.getString(2)))
                    .list();
            Set<String> givenUp = handle.select(
                            "select name from shop_attribute_given_up where shop_id = ?", shop.value())
                    .mapTo(String.class)
                    .set();
            return new AttributeRules.Known(texts, givenUp);
        });
    }

    @Override
    public void decide(ShopId shop, AttributeRules.Decision decision, Instant at) {
        UUID id = shop.value();
        jdbi.useHandle(handle -> {
            decision.givenUp().forEach(name -> giveUp(handle, id, name, at));
            decision.admitted()
                    .forEach(name -> handle.execute(
                            "insert into shop_attribute (shop_id, name, created_at) values (?, ?, ?)", id, name, at));
            decision.learned()
                    .forEach((name, texts) -> new TreeSet<>(texts)
                            .forEach(text -> handle.execute(
                                    "insert into shop_attribute_text (shop_id, name, content) values (?, ?, ?)",
                                    id,
                                    name,
                                    text)));
        });
    }

    private static void giveUp(Handle handle, UUID shop, String name, Instant at) {
        int had = handle.execute("delete from shop_attribute where shop_id = ? and name = ?", shop, name);
        if (had > 0) {
            handle.execute("delete from shop_attribute_text where shop_id = ? and name = ?", shop, name);
            handle.execute(
                    "delete from order_attribute where name = ?"
                            + " and order_id in (select id from customer_order where shop_id = ?)",
                    name,
                    shop);
        }
        handle.execute(
                "insert into shop_attribute_given_up (shop_id, name, given_up_at) values (?, ?, ?)", shop, name, at);
    }
}
