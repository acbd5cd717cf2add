package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.domain.Comparison;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.web.portal.Frame.Option;
import org.clientroi.web.portal.Place.Picker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bar over a page and the ways to others: a link shows the same to whoever follows it. */
class BarTest {

    private static final Segment LATE = new Segment("late", false);

    private static final Map<String, String> PICKED =
            Map.of("shop", "lumen", "period", "30d", "horizon", "180", "compare", "year", "lang", "fr");

    @Test
    void eachPageShowsOnlyWhatAppliesToIt() {
        Frame overview = frame(Place.OVERVIEW, Map.of());
        assertThat(overview.bar().periods()).isNotEmpty();
        assertThat(overview.bar().comparisons()).hasSize(2);
        assertThat(overview.bar().horizons()).isEmpty();
        Frame returns = frame(Place.REPEAT_ORDERS, Map.of());
        assertThat(returns.bar().horizons()).extracting(Option::value).containsExactly("30", "90", "180", "365");
        assertThat(returns.bar().comparisons()).isEmpty();
        Frame calls = frame(Place.CALL_BACK, Map.of());
        assertThat(calls.bar().shops()).isNotEmpty();
        assertThat(calls.bar().periods()).isEmpty();
    }

    @Test
    void whatTheAddressSaysIsWhatIsPicked() {
        View view = View.read(PICKED, Place.OVERVIEW, Example.facts(4_812, 0), Among.everybody());
        assertThat(view.comparison()).isEqualTo(Comparison.YEAR_BEFORE);
        assertThat(view.horizon()).isEqualTo(180);
        assertThat(selected(frame(Place.OVERVIEW, PICKED).bar().comparisons())).containsExactly("year");
        assertThat(selected(frame(Place.REPEAT_ORDERS, PICKED).bar().horizons()))
                .containsExactly("180");
    }

    @Test
    void whatTheAddressDoesNotSayOrSaysWronglyIsChosenWell() {
        View view = View.read(
                Map.of("horizon", "77", "compare", "mars"),
                Place.REPEAT_ORDERS,
                Example.facts(4_812, 0),
                Among.everybody());
        assertThat(view.horizon()).isEqualTo(365);
        assertThat(view.comparison()).isEqualTo(Comparison.PERIOD_BEFORE);
        assertThat(view.period()).isEqualTo(PeriodChoice.of(PeriodChoice.Length.ALL));
    }

    @Test
    void figuresTakeAlongWhatWasPickedAndAPeriodWhereItMeansTheSame() {
        assertThat(linkTo(Place.REPEAT_ORDERS, frame(Place.OVERVIEW, PICKED)))
                .isEqualTo("/portal/repeat-orders?compare=year&horizon=180&lang=fr&shop=lumen");
        assertThat(linkTo(Place.ANSWERS, frame(Place.OVERVIEW, PICKED)))
                .isEqualTo("/portal/answers?lang=fr&period=30d&shop=lumen");
        assertThat(linkTo(Place.OUTBOX, frame(Place.OVERVIEW, PICKED))).isEqualTo("/portal/outbox?lang=fr&shop=lumen");
    }

    @Test
    void theFormLosesNothingThatThePageDoesNotShow() {
        assertThat(frame(Place.REPEAT_ORDERS, PICKED).bar().kept())
                .containsExactly(new Frame.Hidden("lang", "fr"), new Frame.Hidden("compare", "year"));
        assertThat(frame(Place.CALL_BACK, PICKED).bar().kept()).containsExactly(new Frame.Hidden("lang", "fr"));
    }

    @Test
    void aYearBeforeIsNotOfferedWhereThePeriodWouldMeetItself() {
        DateRange twoYears = new DateRange(Example.LAST_DAY.minusYears(2), Example.LAST_DAY);
        Frame frame = frame(Place.OVERVIEW, Map.of("period", "all"), twoYears);
        assertThat(frame.bar().comparisons()).hasSize(1);
    }

    @Test
    void salesSeasonsArePresetsThatKeepTheirDays() {
        List<Option> seasons = frame(Place.OVERVIEW, Map.of("period", "2026-06-24/2026-07-21"))
                .bar()
                .periods()
                .getLast()
                .options();
        assertThat(seasons)
                .extracting(Option::value)
                .containsExactly(
                        "2026-06-24/2026-07-21",
                        "2026-01-07/2026-02-03",
                        "2025-12-01/2025-12-24",
                        "2025-11-28/2025-12-01");
        assertThat(selected(seasons)).containsExactly("2026-06-24/2026-07-21");
        View view = View.read(
                Map.of("period", "2026-06-24/2026-07-21"), Place.OVERVIEW, Example.facts(9, 0), Among.everybody());
        assertThat(view.period().range(Example.LAST_DAY, Example.LAST_DAY))
                .isEqualTo(new DateRange(LocalDate.of(2026, 6, 24), LocalDate.of(2026, 7, 21)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageHasItsGroupAndEveryPeriodItsName(Language language) {
        Texts words = Texts.of(Figures.class, "portal", language);
        for (Place place : Place.values()) {
            assertThat(words.get(place.group().nameKey())).isNotBlank();
            if (place.has(Picker.PERIOD)) {
                for (PeriodChoice.Length length : PeriodChoice.Length.values()) {
                    assertThat(words.get(place.periodKey(length))).isNotBlank();
                }
            }
        }
    }

    @Test
    void customersArePickedSegmentBySegmentAndEverybodyComesFirst() {
        Within chosen = new Within(new Segment("carrier", false), "Colissimo");
        Among among = Among.read(
                Map.of("where", "carrier:Colissimo"),
                Segment.EVERYWHERE,
                List.of(new Within(new Segment("carrier", false), "Chronopost"), new Within(LATE, "true")));

        assertThat(among.chosen()).contains(chosen);
        List<Frame.Options> groups = new Bars(Texts.of(Figures.class, "portal", Language.FR), Map.of(), Place.OVERVIEW)
                .of(
                        List.of(Example.SHOP),
                        Example.SHOP,
                        new View(PeriodChoice.of(PeriodChoice.Length.DAYS_90), 365, Comparison.PERIOD_BEFORE, among),
                        Example.NINETY_DAYS,
                        Example.facts(9, 0))
                .segments();
        assertThat(groups).extracting(Frame.Options::heading).containsExactly("", "Transporteur", "Ponctualité");
        assertThat(groups.get(1).options())
                .extracting(Option::value)
                .containsExactly("carrier:Chronopost", "carrier:Colissimo");
        assertThat(groups.stream().flatMap(group -> selected(group.options()).stream()))
                .containsExactly("carrier:Colissimo");
    }

    @Test
    void whoIsPickedGoesAlongToEveryPageOfFigures() {
        Map<String, String> query = Map.of("where", "late:true", "shop", "lumen");

        assertThat(linkTo(Place.ROI, frame(Place.OVERVIEW, query))).contains("where=late%3Atrue");
        assertThat(linkTo(Place.OUTBOX, frame(Place.OVERVIEW, query))).doesNotContain("where");
        assertThat(frame(Place.DRIVERS, query).bar().kept()).contains(new Frame.Hidden("where", "late:true"));
    }

    @Test
    void aSegmentThatTheShopDoesNotHaveLeavesEverybody() {
        for (String asked : List.of("mood:good", "carrier", "carrier:", "score:promoter")) {
            assertThat(Among.read(Map.of("where", asked), Segment.EVERYWHERE, List.of())
                            .chosen())
                    .as(asked)
                    .isEmpty();
        }
    }

    private static List<String> selected(List<Option> options) {
        return options.stream().filter(Option::selected).map(Option::value).toList();
    }

    private static String linkTo(Place place, Frame frame) {
        return frame.navigation().stream()
                .flatMap(group -> group.links().stream())
                .map(Frame.Link::href)
                .filter(href -> href.startsWith(place.path() + "?"))
                .findFirst()
                .orElseThrow();
    }

    private static Frame frame(Place place, Map<String, String> query) {
        return frame(place, query, Example.NINETY_DAYS);
    }

    private static Frame frame(Place place, Map<String, String> query, DateRange range) {
        return new Frames(Texts.of(Figures.class, "portal", Language.FR), query)
                .around(
                        place,
                        new Doors(Set.of(Role.values()), 7),
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.read(query, place, Example.facts(4_812, 0), Among.everybody()),
                        range,
                        Example.facts(4_812, 0),
                        new Frame.Account("Camille Roux", "token"));
    }
}
