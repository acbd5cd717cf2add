package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.ClassTallies;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.SpendCell;
import org.clientroi.insight.domain.ValueFindings;
import org.clientroi.insight.domain.ValueQuestion;
import org.clientroi.insight.domain.ValueReading;
import org.clientroi.insight.domain.ValueTallies;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/** What is it worth when customers come back? */
@ApplicationScoped
@Transactional
public class MeasuringValue {

    private final Shops shops;
    private final MeasuringRepeatOrders returns;
    private final ClassTallies classes;
    private final ValueTallies values;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected MeasuringValue() {
        this(null, null, null, null, null);
    }

    @Inject
    MeasuringValue(Shops shops, MeasuringRepeatOrders returns, ClassTallies classes, ValueTallies values, Clock clock) {
        this.shops = shops;
        this.returns = returns;
        this.classes = classes;
        this.values = values;
        this.clock = clock;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<ValueFindings> answer(ShopScope scope, ValueQuestion question) {
        return shops.find(scope, question.returns().shop())
                .flatMap(shop -> returns.answer(scope, question.returns())
                        .map(returned -> findings(scope, shop, question, returned)));
    }

    private ValueFindings findings(ShopScope scope, Shop shop, ValueQuestion question, RepeatOrderFindings returned) {
        RepeatOrderQuestion asked = question.returns();
        FollowedFor followed = new FollowedFor(asked.horizonDays(), asked.period(), shop.completeThrough());
        List<SpendCell> spend =
                classes.spend(scope, shop.id(), asked, followed, classes.bands(scope, shop.id(), asked, followed));
        Optional<Double> measured = switch (question.basis()) {
            case TURNOVER -> Optional.empty();
            case TURNOVER_EXCL_TAX -> values.shareWithoutTax(scope, shop.id());
            case MARGIN -> values.marginRate(scope, shop.id());
        };
        return new ValueReading(question, measured, spend)
                .findings(
                        returned,
                        LocalDate.ofInstant(clock.instant(), shop.zone()),
                        values.detractorsByCall(scope, shop.id(), followed, asked.among()));
    }
}
