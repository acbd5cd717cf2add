package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.RepeatOrderCell;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.RepeatOrderReading;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/** Who ordered again? */
@ApplicationScoped
@Transactional
public class MeasuringRepeatOrders {

    private final Shops shops;
    private final Tallies tallies;

    @SuppressWarnings("NullAway")
    protected MeasuringRepeatOrders() {
        this(null, null);
    }

    @Inject
    MeasuringRepeatOrders(Shops shops, Tallies tallies) {
        this.shops = shops;
        this.tallies = tallies;
    }

    /** Empty when there is no such shop in the scope. */
    public Optional<RepeatOrderFindings> answer(ShopScope scope, RepeatOrderQuestion question) {
        return shops.find(scope, question.shop()).map(shop -> findings(scope, shop, question));
    }

    private RepeatOrderFindings findings(ShopScope scope, Shop shop, RepeatOrderQuestion question) {
        FollowedFor followed = new FollowedFor(question.horizonDays(), question.period(), shop.completeThrough());
        if (!question.by().isScore()) {
            List<RepeatOrderCell> cells =
                    tallies.repeatOrdersBySegment(scope, shop.id(), question.by(), followed, question.among());
            return new RepeatOrderReading(question, followed, cells).findings(Optional.empty());
        }
        Scale scale = question.scale();
        List<RepeatOrderCell> cells = tallies.repeatOrdersByScore(scope, shop.id(), scale, followed, question.among());
        return new RepeatOrderReading(question, followed, cells)
                .findings(Optional.of(tallies.reorders(scope, shop.id(), scale, followed, question.among())));
    }
}
