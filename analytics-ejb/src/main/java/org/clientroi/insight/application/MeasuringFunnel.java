package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** Who was asked, and who answered? */
@ApplicationScoped
@Transactional
public class MeasuringFunnel {

    /** Empty when there is no such shop in the scope. */
    public Optional<FunnelFindings> answer(ShopScope scope, ShopId shop, DateRange period) {
        throw new UnsupportedOperationException("follows");
    }
}
