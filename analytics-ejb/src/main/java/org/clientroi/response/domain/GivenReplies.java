package org.clientroi.response.domain;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/** The replies stored, of questions answered by choosing. */
public interface GivenReplies {

    Map<GivenReply.Key, GivenReply> of(Set<OrderId> orders);

    void add(Collection<GivenReply> replies);

    void replace(Collection<GivenReply> replies);

    /** What was typed goes, and times of day: what was chosen and the days stay. */
    void forget(Set<OrderId> orders);

    /** Finds out again on which day of this zone each first reply of the shop was given. */
    void countDays(ShopId shop, ZoneId zone);
}
