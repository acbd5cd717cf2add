package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.clientroi.insight.domain.Comparison;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.SalesSeason;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.portal.Frame.Bar;
import org.clientroi.web.portal.Frame.Option;
import org.clientroi.web.portal.Frame.Options;
import org.clientroi.web.portal.PeriodChoice.Length;
import org.clientroi.web.portal.Place.Picker;

/** The bar over a page: the shop, and what of period, follow-up and comparison applies to the page. */
final class Bars {

    private static final int SEASONS = 4;

    private final Texts words;
    private final Map<String, String> query;
    private final Place place;
    private final SegmentNames names;

    Bars(Texts words, Map<String, String> query, Place place) {
        this.words = words;
        this.query = query;
        this.place = place;
        this.names = new SegmentNames(words);
    }

    Bar of(List<Shop> shops, Shop shop, View view, DateRange range, ShopFacts facts) {
        return new Bar(
                shops.stream()
                        .map(each -> new Option(
                                each.code().value(), each.name(), each.id().equals(shop.id())))
                        .toList(),
                place.has(Picker.PERIOD) ? periods(view.period(), seasons(shop, facts)) : List.of(),
                new Frame.Dates(range.from().toString(), range.to().toString()),
                place.has(Picker.HORIZON) ? horizons(view.horizon()) : List.of(),
                place.has(Picker.COMPARISON) ? comparisons(view.comparison(), range) : List.of(),
                place.has(Picker.SEGMENT) ? segments(view.among()) : List.of(),
                kept());
    }

    /** What goes along from page to page: on pages of figures, what was picked; a period where it means the same. */
    List<String> carriedTo(Place target) {
        Stream<String> figures = place.hasFigures() && target.hasFigures()
                ? Stream.of(View.HORIZON, View.COMPARISON, Among.WHERE)
                : Stream.of();
        Stream<String> period =
                place.sharesPeriodWith(target) ? Stream.of(View.PERIOD, View.FROM, View.TO) : Stream.of();
        return Stream.of(Stream.of("shop", "lang"), figures, period)
                .flatMap(names -> names)
                .filter(query::containsKey)
                .toList();
    }

    private List<Options> periods(PeriodChoice chosen, List<SalesSeason> seasons) {
        List<Option> presets = seasons.stream()
                .map(season -> {
                    String value = PeriodChoice.written(season.days());
                    return new Option(value, name(season), value.equals(query.get(View.PERIOD)));
                })
                .toList();
        boolean preset = presets.stream().anyMatch(Option::selected);
        List<Options> periods = new ArrayList<>();
        periods.add(new Options(
                "",
                Arrays.stream(Length.values())
                        .map(length -> new Option(
                                length.code(),
                                words.get(place.periodKey(length)),
                                length == chosen.length() && !preset))
                        .toList()));
        if (!presets.isEmpty()) {
            periods.add(new Options(words.get("picker.seasons"), presets));
        }
        return List.copyOf(periods);
    }

    /** The newest that have begun where the data ends, up to there, the newest first. */
    private static List<SalesSeason> seasons(Shop shop, ShopFacts facts) {
        return facts.firstAnswer()
                .flatMap(first -> facts.lastAnswer()
                        .filter(last -> !last.isBefore(first))
                        .map(last -> SalesSeason.within(new DateRange(first, last), shop.zone()).stream()
                                .map(season -> season.until(last))
                                .toList()))
                .map(all -> all.reversed().stream().limit(SEASONS).toList())
                .orElse(List.of());
    }

    private String name(SalesSeason season) {
        return words.get(
                "season." + season.kind().code(),
                String.valueOf(season.days().from().getYear()));
    }

    private List<Option> horizons(int chosen) {
        return View.HORIZONS.stream()
                .map(each -> new Option(String.valueOf(each), words.get("horizon." + each), each == chosen))
                .toList();
    }

    private List<Option> comparisons(Comparison chosen, DateRange range) {
        List<Comparison> possible = Arrays.stream(Comparison.values())
                .filter(each -> each.isPossible(range))
                .toList();
        return possible.stream()
                .map(each -> new Option(
                        View.code(each),
                        words.get("comparison." + View.code(each)),
                        each == chosen && possible.size() > 1))
                .toList();
    }

    /** Everybody first; then segment by segment, with what is chosen among them in any case. */
    private List<Options> segments(Among among) {
        Set<Within> offered = new LinkedHashSet<>(among.offered());
        among.chosen().ifPresent(offered::add);
        Map<Segment, List<Option>> bySegment = new LinkedHashMap<>();
        offered.forEach(each -> bySegment
                .computeIfAbsent(each.segment(), _ -> new ArrayList<>())
                .add(new Option(
                        Among.written(each),
                        names.value(each),
                        among.chosen().filter(each::equals).isPresent())));
        List<Options> all = new ArrayList<>();
        all.add(new Options(
                "",
                List.of(new Option(
                        "", words.get("picker.everybody"), among.chosen().isEmpty()))));
        bySegment.forEach((segment, values) -> all.add(new Options(names.segment(segment), List.copyOf(values))));
        return all.size() > 1 ? List.copyOf(all) : List.of();
    }

    private List<Frame.Hidden> kept() {
        Stream<String> notShown = Stream.of(
                        place.has(Picker.HORIZON) ? "" : View.HORIZON,
                        place.has(Picker.COMPARISON) ? "" : View.COMPARISON,
                        place.has(Picker.SEGMENT) ? "" : Among.WHERE)
                .filter(_ -> place.hasFigures());
        return Stream.concat(Stream.of("lang"), notShown)
                .filter(query::containsKey)
                .map(name -> new Frame.Hidden(name, Objects.requireNonNull(query.get(name))))
                .toList();
    }
}
