package org.clientroi.web.portal;

import java.util.List;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.Texts;
import org.clientroi.shop.application.ListedShop;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.OpeningHours;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.portal.StartPage.Item;

/** Writes the checklist of a new shop; what is done is read from the shop and its data. */
final class StartWriter {

    private static final String PREVIEW = "/portal/start/survey";

    private final Texts words;
    private final Address inShop;

    /** @param inShop any address with the shop and the language */
    StartWriter(Texts words, Address inShop) {
        this.words = words;
        this.inShop = inShop;
    }

    /** Whether there is nothing else to show of a shop yet. */
    static boolean isNew(Shop shop, ShopFacts facts) {
        return !shop.isDemonstration() && facts.orders() == 0 && facts.npsAnswers() + facts.csatAnswers() == 0;
    }

    StartPage page(Frame frame, ListedShop listed, ShopFacts facts) {
        Shop shop = listed.shop();
        Letterhead head = shop.letterhead();
        boolean legal = head.company().isPresent()
                && head.address().isPresent()
                && head.privacyUrl().isPresent()
                && head.accessibilityUrl().isPresent();
        boolean hours = !shop.service().hours().equals(OpeningHours.usual())
                || shop.service().email().isPresent();
        List<Item> items = List.of(
                item("identity", !head.colour().equals(Shop.DEFAULT_COLOUR), settings()),
                item("sender", head.from().isPresent() && listed.signer().isPresent(), settings()),
                item("legal", legal, settings()),
                item("hours", hours, settings()),
                item("orders", facts.orders() > 0, Place.ORDERS_IN.path()),
                new Item(words.get("start.preview"), words.get("start.preview.text"), "", "", way("preview", PREVIEW)),
                new Item(
                        words.get("start.asking"),
                        plan(listed),
                        state(shop.askingSince().isPresent()),
                        tone(shop.askingSince().isPresent()),
                        way("asking", settings())));
        long left = items.stream().filter(item -> item.tone().equals("unsure")).count();
        return new StartPage(
                frame,
                words.get("start.heading", shop.name()),
                left == 0 ? words.get("start.lead.done") : words.get("start.lead", left),
                items);
    }

    private String plan(ListedShop listed) {
        return listed.firstPlan().isPresent()
                ? words.get("start.asking.text", listed.firstPlan().getAsLong())
                : words.get("settings.asking.plan.unknown");
    }

    private Item item(String key, boolean done, String path) {
        return new Item(
                words.get("start." + key),
                words.get("start." + key + ".text"),
                state(done),
                tone(done),
                way(key, path));
    }

    private String state(boolean done) {
        return words.get(done ? "start.done" : "start.not-yet");
    }

    private static String tone(boolean done) {
        return done ? "good" : "unsure";
    }

    private Frame.Link way(String key, String path) {
        return new Frame.Link(
                words.get("start." + key + ".way"), new Address(path, inShop.query()).href(), "false", "");
    }

    private static String settings() {
        return Place.SETTINGS.path();
    }
}
