package org.clientroi.web.portal;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;

/**
 * An administrator of all shops at work.
 *
 * @param address of the desk, with shop and language
 * @param zone in which times are told: that of the shop in the address, else of the first
 * @param actor as the audit trail calls them
 */
record AdminVisit(Desk desk, Frame frame, Address address, List<Shop> shops, ZoneId zone, Instant now, String actor) {

    Texts words() {
        return frame.words();
    }

    AccessWords accessWords() {
        return new AccessWords(words(), shops, zone, now);
    }

    /** The desks, as links. */
    List<Frame.Link> desks() {
        return Arrays.stream(Desk.values())
                .map(each -> new Frame.Link(
                        words().get(each.titleKey()),
                        new Address(each.path(), address.query()).href(),
                        each == desk ? "true" : "false",
                        ""))
                .toList();
    }

    Address under(String path) {
        return new Address(address.path() + "/" + path, address.query());
    }

    /** Where to go after something was done, so that loading the page again does nothing twice. */
    static URI done(Address page, String what) {
        return URI.create(page.with("done", what).href());
    }

    /** What was done, where the address says so and there are words for it. */
    Optional<SettingsPage.Saying> said(Map<String, String> query) {
        return Optional.ofNullable(query.get("done"))
                .map(what -> "access.done." + what)
                .filter(words()::has)
                .map(key -> new SettingsPage.Saying(words().get(key), true));
    }

    /** The role and the shop of a form; no shop is all shops. Empty when either is not one. */
    Optional<Grant> grant(String role, String shop) {
        Optional<Role> known = Role.parse(role);
        if (shop.isEmpty()) {
            return known.map(Grant::everywhere);
        }
        return shops.stream()
                .filter(each -> each.code().value().equals(shop))
                .findFirst()
                .flatMap(found -> known.map(each -> Grant.in(found.id(), each)));
    }
}
