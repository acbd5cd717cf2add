package org.clientroi.response.domain;

import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/** Which pages were sent: all that is kept of a page on which nothing was filled in. */
public interface SurveySteps {

    /** Sent again, it changes nothing. */
    void sent(OrderId order, ShopId shop, SurveyStep step);
}
