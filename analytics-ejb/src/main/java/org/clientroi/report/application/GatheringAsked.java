package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.clientroi.insight.application.MeasuringDropOff;
import org.clientroi.insight.application.MeasuringFunnel;
import org.clientroi.report.domain.WorkbookContents.Asked;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** Who was asked, who answered, and how far. */
@ApplicationScoped
@Transactional
public class GatheringAsked {

    private final MeasuringFunnel funnel;
    private final MeasuringDropOff dropOff;

    @Inject
    public GatheringAsked(MeasuringFunnel funnel, MeasuringDropOff dropOff) {
        this.funnel = funnel;
        this.dropOff = dropOff;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected GatheringAsked() {
        this(null, null);
    }

    /** Of a shop that the scope covers. */
    Asked of(ShopScope scope, ShopId shop, DateRange period) {
        return new Asked(
                funnel.answer(scope, shop, period).orElseThrow(),
                dropOff.answer(scope, shop, period).orElseThrow());
    }
}
