package org.clientroi.order.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.clientroi.shared.ShopId;

/** Which columns of their own the shops' orders have. */
public interface ShopAttributes {

    /** The names a shop's orders can have. */
    Map<ShopId, Set<String>> names(Set<ShopId> shops);

    /** Everything known of a shop's columns: those kept with the texts seen in them, and those given up. */
    AttributeRules.Known known(ShopId shop);

    /** Stores a decision; the texts of columns that are given up go. */
    void decide(ShopId shop, AttributeRules.Decision decision, Instant at);
}
