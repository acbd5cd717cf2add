package org.clientroi.insight.domain;

import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** What money needs besides the spend of classes. Empty for a shop outside the scope. */
public interface ValueTallies {

    /** Margin over amount, of the orders whose margin is known in the shop's currency; empty when none is. */
    Optional<Double> marginRate(ShopScope scope, ShopId shop);

    /** Amount without VAT over amount, likewise. */
    Optional<Double> shareWithoutTax(ShopScope scope, ShopId shop);

    /** Detractors whose horizon was followed, by what became of their case. */
    Map<String, Long> detractorsByCall(ShopScope scope, ShopId shop, FollowedFor followed, Optional<Within> within);
}
