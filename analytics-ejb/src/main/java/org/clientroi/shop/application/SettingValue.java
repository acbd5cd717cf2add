package org.clientroi.shop.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shop.domain.Colour;
import org.clientroi.shop.domain.OpeningHours;
import org.clientroi.shop.domain.Sender;

/** One setting as somebody wrote it; {@link #checked} is the same as it is kept, or the refusal that says what is allowed. */
record SettingValue(ShopSetting setting, String text) {

    private static final int LONGEST_SENDER = 320;
    private static final int LONGEST_URL = 400;
    private static final int LONGEST_DELAY = 60;

    String checked() throws RefusedSetting {
        return switch (setting) {
            case NAME -> line(120);
            case SIGNER -> line(80).toLowerCase(Locale.ROOT);
            case COMPANY -> line(160);
            case ADDRESS -> line(240);
            case PHONE -> line(40);
            case LANGUAGE -> oneOf(Set.of("fr", "en"), "is fr or en");
            case ASKING -> oneOf(Set.of("true", "false"), "is true or false");
            case TIME_ZONE ->
                oneOf(ZoneId.getAvailableZoneIds(), "is the IANA name of a time zone, such as Europe/Paris");
            case CURRENCY -> currency();
            case MAIL_FROM -> sender();
            case REPLY_TO, SERVICE_EMAIL -> email();
            case OPENING_HOURS -> hours();
            case PRIVACY_URL, ACCESSIBILITY_URL, WEBSITE_URL -> url();
            case COLOUR -> colour();
            case DELAY_DAYS -> days();
        };
    }

    private String line(int longest) throws RefusedSetting {
        String line = text.strip();
        if (line.isEmpty() || line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            throw refused("has 1 to " + longest + " characters on one line");
        }
        return line;
    }

    private String oneOf(Set<String> allowed, String rule) throws RefusedSetting {
        String word = text.strip();
        if (!allowed.contains(word)) {
            throw refused(rule + ", not " + excerpt());
        }
        return word;
    }

    /** Metals, funds and codes for testing are in ISO 4217 too, but nobody is paid in them. */
    private String currency() throws RefusedSetting {
        String code = text.strip();
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst()
                .orElseThrow(() -> refused("is an ISO 4217 code, such as EUR, not " + excerpt()));
    }

    private String sender() throws RefusedSetting {
        return Sender.parse(line(LONGEST_SENDER))
                .map(Sender::toString)
                .orElseThrow(() -> refused("is an e-mail address or Name <address>"));
    }

    private String email() throws RefusedSetting {
        return EmailAddress.parse(text).map(EmailAddress::value).orElseThrow(() -> refused("is an e-mail address"));
    }

    private String hours() throws RefusedSetting {
        return OpeningHours.parse(text)
                .map(OpeningHours::toString)
                .orElseThrow(() -> refused("is days and times, such as Mo-Fr 09:00-12:30 14:00-18:00; Sa 10:00-12:00"));
    }

    private String url() throws RefusedSetting {
        String address = line(LONGEST_URL);
        if (!isWebAddress(address)) {
            throw refused("is a full address that begins with https:// or http://");
        }
        return address;
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private String colour() throws RefusedSetting {
        String colour = text.strip().toLowerCase(Locale.ROOT);
        if (!Colour.isWellFormed(colour)) {
            throw refused("is # and six of 0-9 and a-f, such as #1c2140");
        }
        if (!Colour.carriesWhiteText(colour)) {
            throw refused("is too light for white text on it (contrast under 4.5 to 1)");
        }
        return colour;
    }

    private String days() throws RefusedSetting {
        String digits = text.strip();
        if (!digits.matches("[0-9]{1,2}") || Integer.parseInt(digits) > LONGEST_DELAY) {
            throw refused("is a whole number from 0 to " + LONGEST_DELAY);
        }
        return Integer.toString(Integer.parseInt(digits));
    }

    private String excerpt() {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private RefusedSetting refused(String rule) {
        return new RefusedSetting(setting, setting.field() + " " + rule);
    }
}
