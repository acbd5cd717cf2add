package org.clientroi.insight.domain;

import java.util.List;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** How far customers came in the survey, counted by the database. Empty for a shop outside the scope. */
public interface SurveyTallies {

    /** Of those who began within the period: a customer counts on the day of the first reply, with all that followed. */
    List<DropOffCell> dropOff(ShopScope scope, ShopId shop, DateRange period);
}
