package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.portal.Frame.Link;
import org.clientroi.web.portal.Frame.Option;

/** Puts the header with its pickers and the footer with what the data holds around a page. */
final class Frames {

    private final Texts words;
    private final Figures figures;
    private final Map<String, String> query;

    /** @param query what the address said, so that links lose nothing of it */
    Frames(Texts words, Map<String, String> query) {
        this.words = words;
        this.figures = new Figures(words);
        this.query = query;
    }

    /** What the data holds is said under figures, not to those who call. */
    Frame around(
            Place place,
            Doors doors,
            List<Shop> shops,
            Shop shop,
            PeriodChoice period,
            DateRange range,
            ShopFacts facts,
            Frame.Account account) {
        return new Frame(
                words,
                words.get(place.nameKey()),
                place.path(),
                navigation(place, doors),
                shops.stream()
                        .map(each -> new Option(
                                each.code().value(), each.name(), each.id().equals(shop.id())))
                        .toList(),
                place.hasPeriod() ? periods(place, period) : List.of(),
                new Frame.Dates(range.from().toString(), range.to().toString()),
                kept(),
                languages(place.path()),
                account,
                place.role() == Role.AGENT ? List.of() : footer(facts));
    }

    /** For pages of the installation, which belong to no shop. */
    Frame installation(String titleKey, String path, Place here, Doors doors, Frame.Account account) {
        return new Frame(
                words,
                words.get(titleKey),
                path,
                navigation(here, doors),
                List.of(),
                List.of(),
                new Frame.Dates("", ""),
                kept(),
                languages(path),
                account,
                List.of());
    }

    /** For pages outside any shop. */
    Frame bare(String titleKey, String path, Frame.Account account) {
        return new Frame(
                words,
                words.get(titleKey),
                path,
                List.of(),
                List.of(),
                List.of(),
                new Frame.Dates("", ""),
                kept(),
                languages(path),
                account,
                List.of());
    }

    private List<Link> navigation(Place here, Doors doors) {
        return Arrays.stream(Place.values())
                .filter(doors::isOpen)
                .map(place -> new Link(name(place, doors), linkTo(place), place == here ? "page" : "false", ""))
                .toList();
    }

    private String name(Place place, Doors doors) {
        return place == Place.CALL_BACK && doors.toCallBack() > 0
                ? words.get("nav.call-back.count", figures.count(doors.toCallBack()))
                : words.get(place.nameKey());
    }

    /** Shop and language stay; a period belongs to its page: answers and follow-up are not counted back alike. */
    private String linkTo(Place place) {
        Address address = Address.of(place.path());
        for (String name : List.of("shop", "lang")) {
            if (query.containsKey(name)) {
                address = address.with(name, query.get(name));
            }
        }
        return address.href();
    }

    private List<Option> periods(Place place, PeriodChoice chosen) {
        return Arrays.stream(PeriodChoice.Length.values())
                .map(length -> new Option(length.code(), words.get(place.periodKey(length)), length == chosen.length()))
                .toList();
    }

    private List<Frame.Hidden> kept() {
        return query.containsKey("lang") ? List.of(new Frame.Hidden("lang", query.get("lang"))) : List.of();
    }

    private List<Link> languages(String path) {
        return Arrays.stream(Language.values())
                .map(language -> new Link(
                        words.get("language." + language.code()),
                        new Address(path, query).with("lang", language.code()).href(),
                        language == words.language() ? "true" : "false",
                        language.code()))
                .toList();
    }

    private List<String> footer(ShopFacts facts) {
        List<String> lines = new ArrayList<>();
        lines.add(facts.completeThrough()
                .map(day -> words.get("footer.complete", figures.day(day)))
                .orElseGet(() -> words.get("footer.complete.none")));
        if (facts.orders() > 0) {
            lines.add(words.get(
                    "footer.holds",
                    figures.counted("orders", facts.orders()),
                    figures.money(facts.turnover()),
                    figures.counted("answers", facts.npsAnswers() + facts.csatAnswers())));
        }
        if (facts.otherCurrencyOrders() > 0) {
            lines.add(words.get("footer.other-currency", figures.counted("orders", facts.otherCurrencyOrders())));
        }
        lines.add(words.get("footer.ranges"));
        return List.copyOf(lines);
    }
}
