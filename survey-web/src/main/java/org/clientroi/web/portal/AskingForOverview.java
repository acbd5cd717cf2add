package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.application.MeasuringCsat;
import org.clientroi.insight.application.MeasuringFunnel;
import org.clientroi.insight.application.MeasuringNps;
import org.clientroi.insight.application.MeasuringRepeatOrders;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.insight.domain.Within;
import org.clientroi.recovery.application.CountingCallBacks;
import org.clientroi.report.application.MarkingTrends;
import org.clientroi.shared.DateRange;

/** Asks everything the overview shows, each question once. */
@RequestScoped
public class AskingForOverview {

    /** Up to half a year is shown by week, more by month. */
    private static final int DAYS_SHOWN_BY_WEEK = 184;

    @Inject
    private MeasuringNps nps;

    @Inject
    private MeasuringCsat csat;

    @Inject
    private MarkingTrends marking;

    @Inject
    private MeasuringFunnel funnel;

    @Inject
    private MeasuringRepeatOrders repeatOrders;

    @Inject
    private CountingCallBacks callBacks;

    OverviewFindings ask(Visit.Entered visit) {
        ShopFacts facts = visit.facts();
        DateRange range = visit.range();
        Grain grain = range.days() <= DAYS_SHOWN_BY_WEEK ? Grain.WEEK : Grain.MONTH;
        Optional<Within> among = visit.view().among().chosen();
        var scores = new ScoreQuestion(
                visit.shop().id(),
                range,
                Optional.of(grain),
                Optional.empty(),
                visit.view().comparison(),
                among);
        boolean answered = facts.npsAnswers() + facts.csatAnswers() > 0;
        return new OverviewFindings(
                facts,
                range,
                grain,
                facts.npsAnswers() > 0 ? nps.answerByCustomer(visit.scope(), scores) : Optional.empty(),
                facts.csatAnswers() > 0 ? csat.answer(visit.scope(), scores) : Optional.empty(),
                funnel.answer(visit.scope(), visit.shop().id(), range, among),
                among.isPresent()
                        ? Optional.empty()
                        : callBacks
                                .answer(visit.scope(), visit.shop().id(), range)
                                .filter(counts -> counts.letDown() > 0),
                answered ? returns(visit, "score") : Optional.empty(),
                answered ? Optional.empty() : returns(visit, "late"),
                facts.npsAnswers() > 0 ? marking.marks(visit.scope(), scores, grain) : List.of());
    }

    /** Over a year where anybody was followed for one, else over 90 days; always all that was followed. */
    private Optional<RepeatOrderFindings> returns(Visit.Entered visit, String by) {
        Optional<RepeatOrderFindings> overAYear = returns(visit, by, 365);
        return overAYear.flatMap(Contrast::of).isPresent() ? overAYear : returns(visit, by, 90);
    }

    private Optional<RepeatOrderFindings> returns(Visit.Entered visit, String by, int horizon) {
        String question = visit.facts().npsAnswers() > 0 ? "nps" : "csat";
        return repeatOrders.answer(
                visit.scope(),
                RepeatOrderChoices.among(
                        visit,
                        new RepeatOrderQuestion(
                                visit.shop().id(), new Segment(by, false), question, Optional.empty(), horizon)));
    }
}
