package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.portal.Frame.Link;

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
            View view,
            DateRange range,
            ShopFacts facts,
            Frame.Account account) {
        return new Frame(
                words,
                words.get(place.nameKey()),
                place.path(),
                navigation(place, doors),
                new Bars(words, query, place).of(shops, shop, view, range, facts),
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
                Frame.Bar.none(kept()),
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
                Frame.Bar.none(kept()),
                languages(path),
                account,
                List.of());
    }

    private List<Frame.Group> navigation(Place here, Doors doors) {
        return Arrays.stream(Place.Group.values())
                .map(group -> new Frame.Group(
                        words.get(group.nameKey()),
                        Arrays.stream(Place.values())
                                .filter(place -> place.group() == group && doors.isOpen(place))
                                .map(place -> new Link(
                                        name(place, doors), linkTo(here, place), place == here ? "page" : "false", ""))
                                .toList()))
                .filter(group -> !group.links().isEmpty())
                .toList();
    }

    private String name(Place place, Doors doors) {
        return place == Place.CALL_BACK && doors.toCallBack() > 0
                ? words.get("nav.call-back.count", figures.count(doors.toCallBack()))
                : words.get(place.nameKey());
    }

    private String linkTo(Place here, Place place) {
        Address address = Address.of(place.path());
        for (String name : new Bars(words, query, here).carriedTo(place)) {
            address = address.with(name, Objects.requireNonNull(query.get(name)));
        }
        return address.href();
    }

    private List<Frame.Hidden> kept() {
        return query.containsKey("lang")
                ? List.of(new Frame.Hidden("lang", Objects.requireNonNull(query.get("lang"))))
                : List.of();
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
