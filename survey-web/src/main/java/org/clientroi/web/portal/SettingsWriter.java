package org.clientroi.web.portal;

import static org.clientroi.shop.application.ShopSetting.*;

import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clientroi.account.application.ListedUser;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.application.ListedShop;
import org.clientroi.shop.application.ShopSetting;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.portal.SettingsPage.Asking;
import org.clientroi.web.portal.SettingsPage.Field;
import org.clientroi.web.portal.SettingsPage.Group;
import org.clientroi.web.portal.SettingsPage.Saying;

/** Writes the form with a shop's settings, and beside a refused one what is allowed. */
final class SettingsWriter {

    /** A part of the page. */
    record Part(String name, List<ShopSetting> settings) {}

    /** Asking has a switch of its own. */
    static final List<Part> PARTS = List.of(
            new Part("identity", List.of(NAME, LANGUAGE, TIME_ZONE, CURRENCY, COLOUR)),
            new Part("mails", List.of(SIGNER, MAIL_FROM, REPLY_TO, DELAY_DAYS)),
            new Part("service", List.of(OPENING_HOURS, SERVICE_EMAIL)),
            new Part("legal", List.of(COMPANY, ADDRESS, PHONE, WEBSITE_URL, PRIVACY_URL, ACCESSIBILITY_URL)));

    private static final Map<String, String> FRENCH_DAYS =
            Map.of("Mo", "Lu", "Tu", "Ma", "We", "Me", "Th", "Je", "Fr", "Ve", "Su", "Di");
    private static final Set<ShopSetting> REQUIRED =
            EnumSet.of(NAME, LANGUAGE, TIME_ZONE, CURRENCY, COLOUR, DELAY_DAYS);

    private final Texts words;
    private final Figures figures;
    private final Address address;
    private final ListedShop shop;
    private final List<ListedUser> signers;

    /** @param address of the page, with the shop */
    SettingsWriter(Texts words, Address address, ListedShop shop, List<ListedUser> signers) {
        this.words = words;
        this.figures = new Figures(words);
        this.address = address;
        this.shop = shop;
        this.signers = signers;
    }

    /** With what is stored. */
    SettingsPage write(Frame frame, boolean saved) {
        Optional<Saying> said = saved ? Optional.of(new Saying(words.get("settings.saved"), true)) : Optional.empty();
        return page(frame, stored(shop), said, Optional.empty());
    }

    /** With what was typed, none of which is stored. */
    SettingsPage write(Frame frame, Map<ShopSetting, String> typed, ShopSetting refused) {
        Saying said = new Saying(words.get("settings.refused"), false);
        return page(frame, typed.isEmpty() ? stored(shop) : typed, Optional.of(said), Optional.of(refused));
    }

    private SettingsPage page(
            Frame frame, Map<ShopSetting, String> values, Optional<Saying> said, Optional<ShopSetting> refused) {
        List<Group> groups = PARTS.stream()
                .map(part -> new Group(
                        words.get("settings.group." + part.name()),
                        part.settings().stream()
                                .map(setting -> field(setting, values.getOrDefault(setting, ""), refused))
                                .toList()))
                .toList();
        return new SettingsPage(
                frame,
                words.get("settings.heading", shop.shop().name()),
                words.get("settings.lead"),
                address.href(),
                said,
                groups,
                asking(refused),
                checklist());
    }

    private Optional<Frame.Link> checklist() {
        String href = new Address(Place.START.path(), address.query()).href();
        return shop.shop().isDemonstration()
                ? Optional.empty()
                : Optional.of(new Frame.Link(words.get("settings.checklist"), href, "false", ""));
    }

    private Field field(ShopSetting setting, String value, Optional<ShopSetting> refused) {
        String hint = "settings.hint." + setting.field();
        return new Field(
                setting.field(),
                words.get("settings.field." + setting.field()),
                type(setting),
                value,
                REQUIRED.contains(setting),
                words.has(hint) ? words.get(hint) : "",
                refused.filter(setting::equals).map(each -> words.get("settings.rule." + each.field())),
                options(setting, value));
    }

    private static String type(ShopSetting setting) {
        return switch (setting) {
            case LANGUAGE, TIME_ZONE, CURRENCY, SIGNER -> "select";
            case COLOUR -> "color";
            case DELAY_DAYS -> "number";
            case REPLY_TO, SERVICE_EMAIL -> "email";
            case PHONE -> "tel";
            case PRIVACY_URL, ACCESSIBILITY_URL, WEBSITE_URL -> "url";
            default -> "text";
        };
    }

    private List<Frame.Option> options(ShopSetting setting, String chosen) {
        return switch (setting) {
            case LANGUAGE ->
                Stream.of(Language.values())
                        .map(each -> option(each.code(), words.get("language." + each.code()), chosen))
                        .toList();
            case TIME_ZONE ->
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") || zone.equals(chosen))
                        .sorted()
                        .map(zone -> option(zone, zone.replace('_', ' '), chosen))
                        .toList();
            case CURRENCY ->
                Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                        .map(Currency::getCurrencyCode)
                        .sorted()
                        .map(code -> option(code, code, chosen))
                        .toList();
            case SIGNER ->
                Stream.concat(
                                Stream.of(option("", words.get("settings.signer.nobody"), chosen)),
                                signers.stream()
                                        .map(each -> option(
                                                each.user().login().value(),
                                                each.user().fullName(),
                                                chosen)))
                        .toList();
            default -> List.of();
        };
    }

    private static Frame.Option option(String value, String text, String chosen) {
        return new Frame.Option(value, text, value.equals(chosen));
    }

    private Asking asking(Optional<ShopSetting> refused) {
        boolean on = shop.shop().askingSince().isPresent();
        List<String> sentences = on
                ? List.of(words.get(
                        "settings.asking.since",
                        figures.day(shop.shop()
                                .askingSince()
                                .orElseThrow()
                                .atZone(shop.shop().zone())
                                .toLocalDate())))
                : List.of(words.get("settings.asking.off"), plan());
        return new Asking(
                address.href(),
                sentences,
                Boolean.toString(!on),
                words.get(on ? "settings.asking.switch-off" : "settings.asking.switch-on"),
                refused.filter(ASKING::equals).map(each -> words.get("settings.rule.asking")));
    }

    private String plan() {
        return shop.firstPlan().isPresent()
                ? words.get("settings.asking.plan", shop.firstPlan().getAsLong())
                : words.get("settings.asking.plan.unknown");
    }

    /** In the days of the page's language; both are read. */
    private String hours(Shop shop) {
        String hours = shop.service().hours().toString();
        if (words.language() == Language.FR) {
            for (Map.Entry<String, String> day : FRENCH_DAYS.entrySet()) {
                hours = hours.replace(day.getKey(), day.getValue());
            }
        }
        return hours;
    }

    private Map<ShopSetting, String> stored(ListedShop listed) {
        Shop shop = listed.shop();
        Letterhead head = shop.letterhead();
        return Map.ofEntries(
                Map.entry(NAME, shop.name()),
                Map.entry(LANGUAGE, shop.language().code()),
                Map.entry(TIME_ZONE, shop.zone().getId()),
                Map.entry(CURRENCY, shop.currency().getCurrencyCode()),
                Map.entry(COLOUR, head.colour()),
                Map.entry(DELAY_DAYS, Integer.toString(shop.delayDays())),
                Map.entry(SIGNER, listed.signer().orElse("")),
                Map.entry(MAIL_FROM, head.from().map(Sender::toString).orElse("")),
                Map.entry(REPLY_TO, head.replyTo().orElse("")),
                Map.entry(OPENING_HOURS, hours(shop)),
                Map.entry(
                        SERVICE_EMAIL,
                        shop.service().email().map(EmailAddress::value).orElse("")),
                Map.entry(COMPANY, head.company().orElse("")),
                Map.entry(ADDRESS, head.address().orElse("")),
                Map.entry(PHONE, head.phone().orElse("")),
                Map.entry(WEBSITE_URL, head.websiteUrl().orElse("")),
                Map.entry(PRIVACY_URL, head.privacyUrl().orElse("")),
                Map.entry(ACCESSIBILITY_URL, head.accessibilityUrl().orElse("")));
    }
}
