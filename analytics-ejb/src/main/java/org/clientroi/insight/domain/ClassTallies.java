package org.clientroi.insight.domain;

import java.util.List;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/**
 * What follows in time, by the classes of a question: each one GROUP BY over experiences. Score classes count index answers
 * from the answer, all others index deliveries from the delivery. Empty for a shop outside the scope.
 */
public interface ClassTallies {

    /** Where the value bands begin, from the mean of the orders in question. */
    ValueBands bands(ShopScope scope, ShopId shop, RepeatOrderQuestion question, FollowedFor followed);

    /** Days to the next order, at most the horizon; who is too recent for it is followed for as long as there was. */
    List<FollowUpCell> followUp(
            ShopScope scope, ShopId shop, RepeatOrderQuestion question, FollowedFor followed, ValueBands bands);

    /** Orders and value within the horizon, of those followed for all of it. */
    List<SpendCell> spend(
            ShopScope scope, ShopId shop, RepeatOrderQuestion question, FollowedFor followed, ValueBands bands);
}
