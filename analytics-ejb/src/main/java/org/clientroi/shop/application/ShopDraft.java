package org.clientroi.shop.application;

import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shop.domain.CustomerService;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.OpeningHours;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;

/** A shop's settings on the way to being changed: what it has, with what is wished put over it, each value checked. */
final class ShopDraft {

    private final Map<ShopSetting, String> values = new EnumMap<>(ShopSetting.class);

    private ShopDraft() {}

    /** Of a shop that is not there yet: called by its code and speaking French unless something else is wished. */
    static ShopDraft blank(ShopCode code) {
        ShopDraft draft = new ShopDraft();
        draft.values.put(ShopSetting.NAME, code.value());
        draft.values.put(ShopSetting.LANGUAGE, Language.FR.code());
        draft.values.put(ShopSetting.COLOUR, Shop.DEFAULT_COLOUR);
        draft.values.put(ShopSetting.DELAY_DAYS, Integer.toString(Shop.DEFAULT_DELAY_DAYS));
        draft.values.put(ShopSetting.OPENING_HOURS, OpeningHours.usual().toString());
        draft.values.put(ShopSetting.ASKING, "false");
        return draft;
    }

    static ShopDraft of(Shop shop, Optional<String> signer) {
        ShopDraft draft = new ShopDraft();
        draft.values.put(ShopSetting.NAME, shop.name());
        draft.values.put(ShopSetting.LANGUAGE, shop.language().code());
        draft.values.put(ShopSetting.TIME_ZONE, shop.zone().getId());
        draft.values.put(ShopSetting.CURRENCY, shop.currency().getCurrencyCode());
        draft.values.put(ShopSetting.DELAY_DAYS, Integer.toString(shop.delayDays()));
        draft.values.put(ShopSetting.ASKING, Boolean.toString(shop.askingSince().isPresent()));
        draft.put(ShopSetting.SIGNER, signer);
        draft.values.put(ShopSetting.OPENING_HOURS, shop.service().hours().toString());
        draft.put(ShopSetting.SERVICE_EMAIL, shop.service().email().map(EmailAddress::value));
        draft.put(shop.letterhead());
        return draft;
    }

    private void put(Letterhead letterhead) {
        values.put(ShopSetting.COLOUR, letterhead.colour());
        put(ShopSetting.MAIL_FROM, letterhead.from().map(Sender::toString));
        put(ShopSetting.REPLY_TO, letterhead.replyTo());
        put(ShopSetting.COMPANY, letterhead.company());
        put(ShopSetting.ADDRESS, letterhead.address());
        put(ShopSetting.PHONE, letterhead.phone());
        put(ShopSetting.PRIVACY_URL, letterhead.privacyUrl());
        put(ShopSetting.ACCESSIBILITY_URL, letterhead.accessibilityUrl());
        put(ShopSetting.WEBSITE_URL, letterhead.websiteUrl());
    }

    private void put(ShopSetting setting, Optional<String> value) {
        value.ifPresent(text -> values.put(setting, text));
    }

    void apply(ShopWish wish) throws RefusedSetting {
        for (Map.Entry<ShopSetting, Optional<String>> wished : wish.mentioned().entrySet()) {
            ShopSetting setting = wished.getKey();
            Optional<String> text = wished.getValue();
            if (text.isPresent()) {
                values.put(setting, new SettingValue(setting, text.get()).checked());
            } else {
                clear(setting);
            }
        }
        demand(ShopSetting.TIME_ZONE);
        demand(ShopSetting.CURRENCY);
    }

    private void clear(ShopSetting setting) throws RefusedSetting {
        switch (setting) {
            case NAME, LANGUAGE, TIME_ZONE, CURRENCY, ASKING ->
                throw new RefusedSetting(setting, setting.field() + " cannot be empty");
            case COLOUR -> values.put(setting, Shop.DEFAULT_COLOUR);
            case DELAY_DAYS -> values.put(setting, Integer.toString(Shop.DEFAULT_DELAY_DAYS));
            case OPENING_HOURS -> values.put(setting, OpeningHours.usual().toString());
            default -> values.remove(setting);
        }
    }

    private void demand(ShopSetting setting) throws RefusedSetting {
        if (!values.containsKey(setting)) {
            throw new RefusedSetting(setting, setting.field() + " is missing: a new shop needs it");
        }
    }

    boolean isTheSameAs(ShopDraft other) {
        return values.equals(other.values);
    }

    ShopIdentity identity() {
        return new ShopIdentity(
                value(ShopSetting.NAME),
                Language.parse(value(ShopSetting.LANGUAGE)).orElseThrow(),
                ZoneId.of(value(ShopSetting.TIME_ZONE)),
                Currency.getInstance(value(ShopSetting.CURRENCY)));
    }

    Letterhead letterhead() {
        return new Letterhead(
                optional(ShopSetting.MAIL_FROM).flatMap(Sender::parse),
                optional(ShopSetting.REPLY_TO),
                optional(ShopSetting.COMPANY),
                optional(ShopSetting.ADDRESS),
                optional(ShopSetting.PHONE),
                optional(ShopSetting.PRIVACY_URL),
                optional(ShopSetting.ACCESSIBILITY_URL),
                optional(ShopSetting.WEBSITE_URL),
                value(ShopSetting.COLOUR));
    }

    CustomerService service() {
        return new CustomerService(
                OpeningHours.parse(value(ShopSetting.OPENING_HOURS)).orElseThrow(),
                optional(ShopSetting.SERVICE_EMAIL).flatMap(EmailAddress::parse));
    }

    int delayDays() {
        return Integer.parseInt(value(ShopSetting.DELAY_DAYS));
    }

    boolean asking() {
        return Boolean.parseBoolean(value(ShopSetting.ASKING));
    }

    Optional<String> signer() {
        return optional(ShopSetting.SIGNER);
    }

    private String value(ShopSetting setting) {
        return optional(setting).orElseThrow();
    }

    private Optional<String> optional(ShopSetting setting) {
        return Optional.ofNullable(values.get(setting));
    }
}
