package org.clientroi.insight.domain;

import java.util.List;
import java.util.Map;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** Ratings beside the score. Empty for a shop outside the scope. */
public interface DriverTallies {

    /** Answers of the period with a 0-10 score, by score and all ratings: at most 11 times 7 to the fifth rows. */
    List<RatingCell> ratings(ShopScope scope, ShopId shop, DateRange period);

    /** What customers of the period said matters most to them, by code. */
    Map<String, Long> stated(ShopScope scope, ShopId shop, DateRange period);
}
