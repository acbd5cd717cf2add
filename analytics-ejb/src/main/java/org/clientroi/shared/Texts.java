package org.clientroi.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Words for people, in one language: {@code <bundle>_fr.properties} and {@code <bundle>_en.properties} hold the same
 * keys. A missing key is an error, never a gap on a page. Patterns are {@link MessageFormat}'s ('' for an apostrophe).
 */
public final class Texts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Language language;

    private Texts(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The words beside {@code owner}: {@code name} is the bundle's base name in the owner's package. */
    public static Texts of(Class<?> owner, String name, Language language) {
        String base = owner.getPackageName() + "." + name;
        ResourceBundle bundle =
                ResourceBundle.getBundle(base, Locale.of(language.code()), owner.getClassLoader(), EXACT);
        return new Texts(bundle, language);
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Language language() {
        return language;
    }
}
