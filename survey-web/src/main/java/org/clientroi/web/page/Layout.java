package org.clientroi.web.page;

import java.util.Optional;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;

/**
 * What is around every customer's page.
 *
 * @param title of the document, without the shop's name
 * @param shop the shop's name; empty where the link does not say which shop it belongs to
 * @param otherLanguage the address of the same page in the other language
 */
public record Layout(
        Texts words,
        String title,
        Optional<String> shop,
        PageStyle style,
        String otherLanguage,
        Optional<String> optOut,
        Optional<String> privacyUrl,
        Optional<String> accessibilityUrl) {

    public Language language() {
        return words.language();
    }

    public Language other() {
        return language() == Language.FR ? Language.EN : Language.FR;
    }

    public String fullTitle() {
        return shop.map(name -> title + " · " + name).orElse(title);
    }
}
