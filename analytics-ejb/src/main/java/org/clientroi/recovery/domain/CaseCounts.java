package org.clientroi.recovery.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.UserId;

/** Numbers of cases. */
public interface CaseCounts {

    /**
     * How many cases each filter of the list holds.
     *
     * @param mine those open that the agent has taken
     */
    record OnTheList(long open, long mine, long solved) {}

    OnTheList onTheList(ShopId shop, UserId agent);

    long open(ShopId shop);

    CallBackCounts opened(ShopId shop, ZoneId zone, DateRange period, Instant now);
}
