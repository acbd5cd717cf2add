package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.application.DescribingShop;
import org.clientroi.insight.application.MeasuringCsat;
import org.clientroi.insight.application.MeasuringNps;
import org.clientroi.insight.application.MeasuringRepeatOrders;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.WorkbookContents;
import org.clientroi.report.domain.WorkbookContents.Edition;
import org.clientroi.report.domain.WorkbookContents.RepeatOrders;
import org.clientroi.report.domain.WorkbookRequest;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;

/** Every question whose findings a workbook shows, put to insight. */
@ApplicationScoped
@Transactional
public class GatheringFindings {

    private static final Look ANY = Look.svg(1000, 600);
    private static final int[] HORIZONS = {90, 365};

    private final DescribingShop describing;
    private final MeasuringNps nps;
    private final MeasuringCsat csat;
    private final GatheringAsked asked;
    private final GatheringComparisons comparisons;
    private final MeasuringRepeatOrders repeatOrders;
    private final Charts charts;

    @Inject
    public GatheringFindings(
            DescribingShop describing,
            MeasuringNps nps,
            MeasuringCsat csat,
            GatheringAsked asked,
            GatheringComparisons comparisons,
            MeasuringRepeatOrders repeatOrders,
            Charts charts) {
        this.describing = describing;
        this.nps = nps;
        this.csat = csat;
        this.asked = asked;
        this.comparisons = comparisons;
        this.repeatOrders = repeatOrders;
        this.charts = charts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected GatheringFindings() {
        this(null, null, null, null, null, null, null);
    }

    /** Of a shop that the scope covers. */
    WorkbookContents forWorkbook(ShopScope scope, Shop shop, WorkbookRequest request, Instant now) {
        Grain grain = request.grain().orElseGet(() -> DrawingScores.grainFor(request.period()));
        ScoreQuestion scores = new ScoreQuestion(shop.id(), request.period(), Optional.of(grain), Optional.empty());
        ScoreFindings npsFindings = nps.answer(scope, scores).orElseThrow();
        ScoreFindings csatFindings = csat.answer(scope, scores).orElseThrow();
        boolean csatOnly = npsFindings.whole().n() == 0 && csatFindings.whole().n() > 0;
        return new WorkbookContents(
                edition(shop, request, grain, now),
                describing.answer(scope, shop.id()).orElseThrow(),
                npsFindings,
                csatFindings,
                charts.npsTrend(npsFindings, grain, ANY, request.language()),
                repeatOrders(scope, shop, request, csatOnly ? "csat" : "nps"),
                comparisons.of(scope, shop.id(), request.period(), csatOnly),
                asked.of(scope, shop.id(), request.period()));
    }

    private static Edition edition(Shop shop, WorkbookRequest request, Grain grain, Instant now) {
        return new Edition(
                shop.name(), shop.currency(), request.period(), grain, now.atZone(shop.zone()), request.language());
    }

    private List<RepeatOrders> repeatOrders(ShopScope scope, Shop shop, WorkbookRequest request, String question) {
        List<Segment> segments = new ArrayList<>(List.of(Segment.SCORE, new Segment("late", false)));
        request.classes().filter(asked -> !segments.contains(asked)).ifPresent(segments::add);
        List<RepeatOrders> all = new ArrayList<>();
        for (Segment segment : segments) {
            for (int horizon : HORIZONS) {
                RepeatOrderFindings findings = repeatOrders
                        .answer(scope, new RepeatOrderQuestion(shop.id(), segment, question, Optional.empty(), horizon))
                        .orElseThrow();
                all.add(drawn(findings, shop, request.language()));
            }
        }
        return all;
    }

    private RepeatOrders drawn(RepeatOrderFindings findings, Shop shop, Language language) {
        return new RepeatOrders(findings, charts.reorderRate(findings, shop.currency(), ANY, language));
    }
}
