package org.clientroi.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words for people, in one language: {@code <bundle>_fr.properties} and {@code <bundle>_en.properties} hold the same
 * keys. A missing key is an error, never a gap on a page. Patterns are {@link MessageFormat}'s ('' for an apostrophe).
 */
public final class Texts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private record Place(Class<?> owner, String name, Language language) {}

    /** As many as there are bundles: a page or a mail asks for some of them dozens of times. */
    private static final Map<Place, Texts> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final Language language;
    private final Map<String, Wording> wordings = new ConcurrentHashMap<>();

    private Texts(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The words beside {@code owner}: {@code name} is the bundle's base name in the owner's package. */
    public static Texts of(Class<?> owner, String name, Language language) {
        return KNOWN.computeIfAbsent(new Place(owner, name, language), Texts::load);
    }

    private static Texts load(Place place) {
        Class<?> owner = place.owner();
        String base = owner.getPackageName() + "." + place.name();
        Language language = place.language();
        ResourceBundle bundle =
                ResourceBundle.getBundle(base, Locale.of(language.code()), owner.getClassLoader(), EXACT);
        return new Texts(bundle, language);
    }

    public String get(String key, Object... arguments) {
        return wordings.computeIfAbsent(key, known -> Wording.of(bundle.getString(known), language.locale()))
                .with(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Language language() {
        return language;
    }
}
