package org.clientroi.web.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.insight.domain.Comparison;
import org.clientroi.insight.domain.ShopFacts;

/** How somebody looks at a shop, as it stands in the address: what it does not say, or says wrongly, is chosen well. */
record View(PeriodChoice period, int horizon, Comparison comparison, Among among) {

    static final String PERIOD = "period";
    static final String FROM = "from";
    static final String TO = "to";
    static final String HORIZON = "horizon";
    static final String COMPARISON = "compare";

    static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);

    private static final String BEFORE = "before";
    private static final String YEAR = "year";
    private static final int A_YEAR = 365;
    private static final int A_SEASON = 90;

    /** The period alone is picked. */
    static View of(PeriodChoice.Length period) {
        return new View(PeriodChoice.of(period), A_YEAR, Comparison.PERIOD_BEFORE, Among.everybody());
    }

    static View read(Map<String, String> query, Place place, ShopFacts facts, Among among) {
        return new View(
                PeriodChoice.parse(query.get(PERIOD), query.get(FROM), query.get(TO), place.usualPeriod()),
                HORIZONS.stream()
                        .filter(each -> String.valueOf(each).equals(query.get(HORIZON)))
                        .findFirst()
                        .orElseGet(() -> usualHorizon(facts)),
                YEAR.equals(query.get(COMPARISON)) ? Comparison.YEAR_BEFORE : Comparison.PERIOD_BEFORE,
                among);
    }

    /** As it stands in the address, and in the keys of words. */
    static String code(Comparison comparison) {
        return comparison == Comparison.YEAR_BEFORE ? YEAR : BEFORE;
    }

    /** A year where the oldest answer is that old, else a season: a page that opens empty helps nobody. */
    private static int usualHorizon(ShopFacts facts) {
        Optional<LocalDate> yearAgo = facts.completeThrough().map(day -> day.minusDays(A_YEAR));
        boolean followed = facts.firstAnswer()
                .flatMap(first -> yearAgo.map(day -> !first.isAfter(day)))
                .orElse(false);
        return followed || facts.firstAnswer().isEmpty() ? A_YEAR : A_SEASON;
    }
}
