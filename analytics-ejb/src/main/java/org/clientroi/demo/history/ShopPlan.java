package org.clientroi.demo.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shop.domain.ShopIdentity;

/**
 * What tells one demonstration shop from the other.
 *
 * @param periods oldest first; who carries how punctually is invented
 * @param vouchers codes by occasion
 */
public record ShopPlan(
        ShopCode code,
        ShopIdentity identity,
        int customers,
        String numberPrefix,
        List<CarrierPeriod> periods,
        List<String> channels,
        String marketplace,
        Map<String, String> vouchers) {

    public static ShopPlan maisonLumen() {
        return new ShopPlan(
                new ShopCode("lumen"),
                new ShopIdentity("Maison Lumen", Language.FR, ZoneId.of("Europe/Paris"), Currency.getInstance("EUR")),
                14_150,
                "ML",
                List.of(
                        new CarrierPeriod(740, french("GLS", 26, 0.13)),
                        new CarrierPeriod(270, french("GLS", 36, 0.50)),
                        new CarrierPeriod(100, french("Chronopost", 32, 0.05))),
                List.of("site", "application", "téléphone"),
                "marketplace",
                Map.of(
                        "welcome", "BIENVENUE10",
                        "sales", "SOLDES5",
                        "black friday", "BLACKFRIDAY15",
                        "christmas", "NOEL10",
                        "", "MERCI5"));
    }

    public static ShopPlan maisonLumenUk() {
        return new ShopPlan(
                new ShopCode("lumen-uk"),
                new ShopIdentity(
                        "Maison Lumen UK", Language.EN, ZoneId.of("Europe/London"), Currency.getInstance("GBP")),
                6_100,
                "UK",
                List.of(new CarrierPeriod(740, english())),
                List.of("website", "app", "telephone"),
                "marketplace",
                Map.of(
                        "welcome", "WELCOME10",
                        "sales", "SALE5",
                        "black friday", "BLACKFRIDAY15",
                        "christmas", "XMAS10",
                        "", "THANKS5"));
    }

    /** The two shops share the second home carrier's place with {@code carrier}: it changes, and so does punctuality. */
    private static List<Service> french(String carrier, double share, double late) {
        return List.of(
                new Service("Colissimo", "home", 2, 36, 0.09),
                new Service(carrier, "home", 2, share, late),
                new Service("Mondial Relay", "pickup_point", 3, 16, 0.10),
                new Service("Relais Colis", "pickup_point", 3, 8, 0.12),
                new Service("Mondial Relay", "locker", 3, 7, 0.08),
                new Service("Maison Lumen", "store", 2, 7, 0.04));
    }

    private static List<Service> english() {
        return List.of(
                new Service("Royal Mail", "home", 2, 34, 0.10),
                new Service("Evri", "home", 3, 18, 0.19),
                new Service("DPD", "home", 1, 20, 0.06),
                new Service("Evri", "pickup_point", 3, 10, 0.13),
                new Service("InPost", "locker", 2, 12, 0.07),
                new Service("Maison Lumen", "store", 2, 6, 0.04));
    }

    Language language() {
        return identity.language();
    }

    ZoneId zone() {
        return identity.zone();
    }

    List<Service> servicesOn(LocalDate day, LocalDate today) {
        long ago = ChronoUnit.DAYS.between(day, today);
        return periods.reversed().stream()
                .filter(period -> ago <= period.fromDaysAgo())
                .findFirst()
                .orElse(periods.getFirst())
                .services();
    }
}
