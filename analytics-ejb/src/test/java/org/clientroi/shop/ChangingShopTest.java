package org.clientroi.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.clientroi.account.application.Bootstrapping;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.application.ChangingShop;
import org.clientroi.shop.application.ListedShop;
import org.clientroi.shop.application.ListingShops;
import org.clientroi.shop.application.ShopChange;
import org.clientroi.shop.application.ShopChange.Changed;
import org.clientroi.shop.application.ShopChange.Created;
import org.clientroi.shop.application.ShopChange.Refused;
import org.clientroi.shop.application.ShopChange.Unchanged;
import org.clientroi.shop.application.ShopSetting;
import org.clientroi.shop.application.ShopWish;
import org.clientroi.shop.application.SwitchingAsking;
import org.clientroi.shop.domain.CustomerService;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.ShopZoneChanged;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EveryDatabase
class ChangingShopTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final ShopCode LUMEN = new ShopCode("lumen");
    private static final ShopScope ALL = ShopScope.everyShop();

    private final Rooms rooms;
    private final ChangingShop changing;

    ChangingShopTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
        changing = rooms.get(ChangingShop.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aNewShopNeedsAZoneAndACurrencyAndAsksNobody() {
        assertThat(change(ShopWish.nothing().with(ShopSetting.CURRENCY, "EUR")))
                .isEqualTo(new Refused("time_zone", "time_zone is missing: a new shop needs it"));
        assertThat(change(ShopWish.nothing().with(ShopSetting.TIME_ZONE, "Europe/Paris")))
                .isEqualTo(new Refused("currency", "currency is missing: a new shop needs it"));

        assertThat(change(paris())).isInstanceOf(Created.class);
        Shop shop = stored().shop();
        assertThat(shop.name()).isEqualTo("lumen");
        assertThat(shop.askingSince()).isEmpty();
        assertThat(shop.isDemonstration()).isFalse();
    }

    @Test
    void whatIsNotMentionedStaysAndWhatIsEmptyIsCleared() {
        change(paris().with(ShopSetting.COMPANY, "Lumen SAS").with(ShopSetting.PHONE, "+33 1 23 45 67 89"));
        assertThat(change(ShopWish.nothing()
                        .with(ShopSetting.NAME, "Maison Lumen")
                        .cleared(ShopSetting.PHONE)))
                .isInstanceOf(Changed.class);

        Shop shop = stored().shop();
        assertThat(shop.name()).isEqualTo("Maison Lumen");
        assertThat(shop.letterhead().company()).contains("Lumen SAS");
        assertThat(shop.letterhead().phone()).isEmpty();
        assertThat(shop.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void aShopSaysWhenItsServiceIsThereAndWhereItIsTold() {
        change(paris().with(ShopSetting.OPENING_HOURS, "lu-sa 10:00-19:00")
                .with(ShopSetting.SERVICE_EMAIL, "service@lumen.example.org"));
        assertThat(stored().shop().service().hours()).hasToString("Mo-Sa 10:00-19:00");
        assertThat(stored().shop().service().email()).hasToString("Optional[service@lumen.example.org]");

        change(ShopWish.nothing().cleared(ShopSetting.OPENING_HOURS).cleared(ShopSetting.SERVICE_EMAIL));
        assertThat(stored().shop().service()).isEqualTo(CustomerService.usual());
    }

    @Test
    void theSameWishTwiceChangesNothing() {
        ShopWish wish = paris().with(ShopSetting.MAIL_FROM, "Lumen <bonjour@lumen.example>");
        change(wish);
        assertThat(change(wish)).isInstanceOf(Unchanged.class);
        assertThat(change(ShopWish.nothing())).isInstanceOf(Unchanged.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, ' '",
        "LANGUAGE, de",
        "TIME_ZONE, Paris",
        "TIME_ZONE, +02:00",
        "CURRENCY, EURO",
        "CURRENCY, XAU",
        "CURRENCY, eur",
        "MAIL_FROM, Lumen",
        "REPLY_TO, lumen@",
        "SIGNER, nobody",
        "PRIVACY_URL, javascript:alert(1)",
        "WEBSITE_URL, www.lumen.example",
        "COLOUR, red",
        "COLOUR, '#ffff00'",
        "DELAY_DAYS, 61",
        "DELAY_DAYS, -1",
        "DELAY_DAYS, soon",
        "OPENING_HOURS, always",
        "SERVICE_EMAIL, lumen@",
        "ASKING, perhaps"
    })
    void aSettingThatCannotBeIsRefusedByNameAndNothingIsStored(ShopSetting setting, String value) {
        change(paris());
        ShopWish wish =
                ShopWish.nothing().with(ShopSetting.COMPANY, "not stored").with(setting, value);
        assertThat(change(wish)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo(setting.field());
            assertThat(refused.message()).startsWith(setting.field());
        });
        assertThat(stored().shop().letterhead().company()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NAME", "LANGUAGE", "TIME_ZONE", "CURRENCY", "ASKING"})
    void whatAShopCannotBeWithoutCannotBeCleared(ShopSetting setting) {
        change(paris());
        assertThat(change(ShopWish.nothing().cleared(setting)))
                .isEqualTo(new Refused(setting.field(), setting.field() + " cannot be empty"));
    }

    @Test
    void aShopAsksOnlyInTheNameOfAUserWithAGrantOnIt() {
        change(paris());
        SwitchingAsking switching = rooms.get(SwitchingAsking.class);
        assertThat(switching.on(ALL, LUMEN))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("signer"));

        rooms.get(Bootstrapping.class).ensureFirstAdministrator(Optional.empty(), Optional.empty());
        change(ShopWish.nothing().with(ShopSetting.SIGNER, "Admin"));
        assertThat(stored().signer()).contains("admin");
        assertThat(stored().shop().signer().orElseThrow().fullName()).isEqualTo("Admin");
        assertThat(switching.on(ALL, LUMEN)).isInstanceOf(Changed.class);
        assertThat(stored().shop().askingSince()).contains(NOW);
        assertThat(change(ShopWish.nothing().cleared(ShopSetting.SIGNER))).isInstanceOf(Refused.class);
    }

    @Test
    void askingIsAskingFromTheMomentItIsSwitchedOn() {
        rooms.get(Bootstrapping.class).ensureFirstAdministrator(Optional.empty(), Optional.empty());
        change(paris().with(ShopSetting.SIGNER, "admin").with(ShopSetting.ASKING, "true"));
        rooms.later(Duration.ofDays(1));
        SwitchingAsking switching = rooms.get(SwitchingAsking.class);
        assertThat(switching.on(ALL, LUMEN)).isInstanceOf(Unchanged.class);
        assertThat(stored().shop().askingSince()).contains(NOW);

        assertThat(switching.off(ALL, LUMEN)).isInstanceOf(Changed.class);
        assertThat(stored().shop().askingSince()).isEmpty();
        switching.on(ALL, LUMEN);
        assertThat(stored().shop().askingSince()).contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void aShopWithOrdersKeepsItsCurrencyAndTellsOfAnotherZone() {
        change(paris());
        assertThat(change(ShopWish.nothing()
                        .with(ShopSetting.CURRENCY, "GBP")
                        .with(ShopSetting.TIME_ZONE, "Europe/London")))
                .isInstanceOf(Changed.class);
        assertThat(rooms.told(ShopZoneChanged.class)).isEmpty();

        ShopId id = anOrderCameIn();
        assertThat(change(ShopWish.nothing().with(ShopSetting.CURRENCY, "EUR")))
                .isEqualTo(new Refused(
                        "currency", "currency stays GBP: the shop has orders, and its money figures are in it"));
        assertThat(change(ShopWish.nothing().with(ShopSetting.TIME_ZONE, "Europe/Paris")))
                .isInstanceOf(Changed.class);
        assertThat(rooms.told(ShopZoneChanged.class)).containsExactly(new ShopZoneChanged(id));
    }

    @Test
    void aDemonstrationShopStaysOne() {
        rooms.inTransaction(() -> {
            rooms.get(Shops.class).add(demonstration());
            return LUMEN;
        });
        change(ShopWish.nothing().with(ShopSetting.NAME, "Real?"));
        assertThat(stored().shop().isDemonstration()).isTrue();
    }

    @Test
    void aShopOutsideTheScopeIsNotListed() {
        change(paris());
        assertThat(rooms.get(ListingShops.class).one(ShopScope.only(Set.of(ShopId.next())), LUMEN))
                .isEmpty();
        assertThat(rooms.get(ListingShops.class).all(ShopScope.only(Set.of()))).isEmpty();
        assertThat(rooms.get(ListingShops.class).all(ALL)).hasSize(1);
    }

    private ShopId anOrderCameIn() {
        return rooms.inTransaction(() -> {
            Shop shop = rooms.get(Shops.class).find(ALL, LUMEN).orElseThrow();
            shop.ordersCompleteThrough(LocalDate.of(2026, 11, 19));
            return shop.id();
        });
    }

    private static Shop demonstration() {
        return Shop.demonstration(
                LUMEN,
                new ShopIdentity("Demo", Language.FR, ZoneId.of("Europe/Paris"), Currency.getInstance("EUR")),
                NOW);
    }

    private ShopChange change(ShopWish wish) {
        return changing.change(ALL, LUMEN, wish);
    }

    private ListedShop stored() {
        return rooms.get(ListingShops.class).one(ALL, LUMEN).orElseThrow();
    }

    private static ShopWish paris() {
        return ShopWish.nothing().with(ShopSetting.TIME_ZONE, "Europe/Paris").with(ShopSetting.CURRENCY, "EUR");
    }
}
