package org.clientroi.response.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.clientroi.response.domain.SurveyStep;
import org.clientroi.response.domain.SurveySteps;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcSurveySteps implements SurveySteps {

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcSurveySteps() {
        this(null);
    }

    @Inject
    JdbcSurveySteps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void sent(OrderId order, ShopId shop, SurveyStep step) {
        jdbi.useHandle(handle -> handle.createUpdate("insert into survey_step (order_id, step, shop_id) values (:order,"
                        + " :step, :shop) on conflict do nothing")
                .bind("order", order.value())
                .bind("step", step.code())
                .bind("shop", shop.value())
                .execute());
    }
}
