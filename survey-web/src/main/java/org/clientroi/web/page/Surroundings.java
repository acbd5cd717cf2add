package org.clientroi.web.page;

import java.util.Optional;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;

/** Lays out pages in a shop's name and colour, or in nobody's. */
record Surroundings(
        Texts words, Visit visit, Optional<ShopIdentity> identity, Letterhead letterhead, Optional<String> optOut) {

    static Surroundings of(
            ShopIdentity identity, Letterhead letterhead, Language language, Optional<String> optOut, Visit visit) {
        return new Surroundings(
                words(visit.chosen().orElse(language)), visit, Optional.of(identity), letterhead, optOut);
    }

    static Surroundings ofNobody(Visit visit) {
        Letterhead plain = Letterhead.plain();
        return new Surroundings(
                words(visit.chosen().orElse(visit.browser())), visit, Optional.empty(), plain, Optional.empty());
    }

    Layout titled(String key) {
        return layout(words.get(key));
    }

    /** Whoever hears the title first hears that something is to be put right. */
    Layout titledWithMistake(String key) {
        return layout(words.get(key + ".mistake"));
    }

    private Layout layout(String title) {
        Language other = words.language() == Language.FR ? Language.EN : Language.FR;
        return new Layout(
                words,
                title,
                identity.map(ShopIdentity::name),
                PageStyle.inColour(identity.isPresent() ? letterhead.colour() : Shop.DEFAULT_COLOUR),
                visit.in(other),
                optOut.map(visit::to),
                letterhead.privacyUrl(),
                letterhead.accessibilityUrl());
    }

    private static Texts words(Language language) {
        return Texts.of(Surroundings.class, "texts", language);
    }
}
