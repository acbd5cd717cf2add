package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.ScoreCell;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.insight.domain.TrendFindings;
import org.clientroi.insight.domain.TrendReading;
import org.clientroi.insight.domain.TrendReading.SegmentScores;
import org.clientroi.insight.domain.WeekByWeek;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shops;

/** Is the NPS changing, when did it, and where does it differ? */
@ApplicationScoped
@Transactional
public class MeasuringTrend {

    private final Shops shops;
    private final Tallies tallies;

    @SuppressWarnings("NullAway")
    protected MeasuringTrend() {
        this(null, null);
    }

    @Inject
    MeasuringTrend(Shops shops, Tallies tallies) {
        this.shops = shops;
        this.tallies = tallies;
    }

    /** The grain of the question does not matter: a trend is weekly. Empty when there is no such shop in the scope. */
    public Optional<TrendFindings> answer(ShopScope scope, ScoreQuestion question) {
        return shops.find(scope, question.shop()).map(_ -> findings(scope, question));
    }

    private TrendFindings findings(ShopScope scope, ScoreQuestion question) {
        DateRange period = question.period();
        ShopId shop = question.shop();
        return new TrendReading(
                        period,
                        weekly(scope, question),
                        whole(scope, question, period),
                        whole(scope, question, period.before()),
                        whole(scope, question, TrendReading.yearEarlier(period)))
                .findings(question.segment().map(by -> bySegment(scope, question, by)));
    }

    /** The weeks alone, for the chart of the question's period. Empty when there is no such shop in the scope. */
    public Optional<WeekByWeek> weekByWeek(ShopScope scope, ScoreQuestion question) {
        return shops.find(scope, question.shop())
                .map(_ -> TrendReading.weekByWeek(question.period(), weekly(scope, question)));
    }

    private List<ScoreCell> weekly(ShopScope scope, ScoreQuestion question) {
        return tallies.scores(
                scope,
                question.shop(),
                Scale.NPS,
                TrendReading.chartDays(question.period()),
                Optional.of(Grain.WEEK),
                Optional.empty(),
                question.among());
    }

    private List<ScoreCell> whole(ShopScope scope, ScoreQuestion question, DateRange period) {
        return tallies.scores(
                scope, question.shop(), Scale.NPS, period, Optional.empty(), Optional.empty(), question.among());
    }

    private SegmentScores bySegment(ShopScope scope, ScoreQuestion question, Segment by) {
        return new SegmentScores(
                by,
                tallies.scores(
                        scope,
                        question.shop(),
                        Scale.NPS,
                        question.period(),
                        Optional.empty(),
                        Optional.of(by),
                        question.among()));
    }
}
