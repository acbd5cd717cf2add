package org.clientroi.invitation.domain;

import java.time.ZoneId;
import org.clientroi.shared.ShopId;

/** The days on which customers were invited, kept beside the instants. */
public interface InvitedDays {

    /** Counts those of a shop anew, in its new zone. */
    void count(ShopId shop, ZoneId zone);
}
