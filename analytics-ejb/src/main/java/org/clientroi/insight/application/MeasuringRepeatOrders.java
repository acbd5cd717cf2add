package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.shared.ShopScope;

/** Who ordered again? */
@ApplicationScoped
@Transactional
public class MeasuringRepeatOrders {

    /** Empty when there is no such shop in the scope. */
    public Optional<RepeatOrderFindings> answer(ShopScope scope, RepeatOrderQuestion question) {
        throw new UnsupportedOperationException("follows");
    }
}
