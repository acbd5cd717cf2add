package org.clientroi.invitation.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientroi.shared.EmailAddress;

/** Knows orders of marketplaces, whose customers are the marketplace's: they count in the analysis and are never written to. */
public final class Marketplaces {

    private static final Set<String> CHANNELS = Set.of(
            "amazon",
            "ebay",
            "cdiscount",
            "fnac",
            "darty",
            "rakuten",
            "manomano",
            "zalando",
            "etsy",
            "aliexpress",
            "temu",
            "veepee",
            "bol.com",
            "allegro",
            "otto",
            "kaufland");

    private static final Pattern RELAY = Pattern.compile("(?:.*\\.)?marketplace\\..+|members\\.ebay\\..+");

    private Marketplaces() {}

    static boolean sold(AskedOrder order) {
        return sold(order.salesChannel(), order.email());
    }

    public static boolean sold(Optional<String> salesChannel, Optional<EmailAddress> email) {
        return salesChannel.filter(Marketplaces::isMarketplace).isPresent()
                || email.map(EmailAddress::domain).filter(Marketplaces::isRelay).isPresent();
    }

    private static boolean isMarketplace(String channel) {
        String name = channel.strip().toLowerCase(Locale.ROOT);
        return name.contains("marketplace") || CHANNELS.contains(name) || CHANNELS.contains(name.split("[ ._-]", 2)[0]);
    }

    private static boolean isRelay(String domain) {
        return RELAY.matcher(domain).matches();
    }
}
