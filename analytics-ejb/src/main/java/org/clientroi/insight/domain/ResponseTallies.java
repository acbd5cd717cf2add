package org.clientroi.insight.domain;

import java.util.List;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** Those who were asked, answered or not. Empty for a shop outside the scope. */
public interface ResponseTallies {

    /** The class of those who had ordered again before the landmark: they are left out of the comparison, and counted. */
    String EARLY = "early";

    /** Invited in the period, the mail not come back. */
    List<AskedCell> asked(ShopScope scope, ShopId shop, DateRange period);

    /**
     * Days from a landmark after the delivery to the next order, by whether the customer had answered by then: {@code true},
     * {@code false}, or {@link #EARLY}. Index deliveries that were asked about.
     *
     * @param followed for the landmark and the horizon together
     */
    List<FollowUpCell> afterLandmark(ShopScope scope, ShopId shop, FollowedFor followed, int landmarkDay);
}
