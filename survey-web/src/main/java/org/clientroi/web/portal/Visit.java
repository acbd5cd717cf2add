package org.clientroi.web.portal;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;

/** What every page of the portal begins with. */
sealed interface Visit {

    /**
     * Somebody who may be here looks at a shop.
     *
     * @param lastDay where the data ends: the periods are counted back from it, never from the clock
     */
    record Entered(ShopScope scope, Shop shop, ShopFacts facts, LocalDate lastDay, View view, Texts words, Frame frame)
            implements Visit {

        PeriodChoice period() {
            return view.period();
        }

        DateRange range() {
            return period().range(facts.firstAnswer().orElse(lastDay.minusYears(2)), lastDay);
        }
    }

    /** There is nothing to see here, said kindly. */
    record Refused(Response response) implements Visit {}
}
