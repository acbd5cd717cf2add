package org.clientroi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.demo.history.ShopHistory;
import org.clientroi.shared.Language;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.Shop;

/** Opens the demonstration shops: asking has been on since their first day. */
final class DemonstrationShops {

    private DemonstrationShops() {}

    /** @param yesterday the last day of which all orders are there */
    static Shop opened(ShopHistory history, LocalDate yesterday) {
        Instant beginning = history.beginning()
                .atStartOfDay(history.plan().identity().zone())
                .toInstant();
        Shop shop = Shop.demonstration(history.plan().code(), history.plan().identity(), beginning);
        shop.presentAs(history.plan().identity().language() == Language.FR ? french() : english());
        shop.switchAskingOn(beginning);
        shop.ordersCompleteThrough(yesterday);
        return shop;
    }

    private static Letterhead french() {
        return new Letterhead(
                Sender.parse("Maison Lumen <bonjour@lumen.example.org>"),
                Optional.of("bonjour@lumen.example.org"),
                Optional.of("Maison Lumen SAS (société imaginaire)"),
                Optional.of("12 rue des Lanternes, 69003 Lyon"),
                Optional.of("01 99 00 12 34"),
                Optional.of("https://lumen.example.org/donnees-personnelles"),
                Optional.of("https://lumen.example.org/accessibilite"),
                Optional.of("https://lumen.example.org/"),
                "#7a4a12");
    }

    private static Letterhead english() {
        return new Letterhead(
                Sender.parse("Maison Lumen UK <hello@lumen-uk.example.org>"),
                Optional.of("hello@lumen-uk.example.org"),
                Optional.of("Maison Lumen UK Ltd (an invented company)"),
                Optional.of("4 Lantern Yard, Bath BA1"),
                Optional.of("020 7946 0123"),
                Optional.of("https://lumen-uk.example.org/privacy"),
                Optional.of("https://lumen-uk.example.org/accessibility"),
                Optional.of("https://lumen-uk.example.org/"),
                "#7a4a12");
    }
}
