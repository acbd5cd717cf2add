package org.clientroi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.clientroi.account.application.Bootstrapping;
import org.clientroi.account.application.FirstAccess;
import org.clientroi.account.application.IssuedKey;
import org.clientroi.account.application.IssuingApiKey;
import org.clientroi.account.application.KnownCaller;
import org.clientroi.account.application.RecognisingCallers;
import org.clientroi.account.application.RevokingApiKey;
import org.clientroi.account.application.SignInAnswer;
import org.clientroi.account.application.SigningIn;
import org.clientroi.account.domain.ApiKeyId;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ApiKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Rooms rooms;
    private final RecognisingCallers recognising;

    ApiKeysTest(Engine engine) {
        rooms = Rooms.on(engine, NOW);
        recognising = rooms.get(RecognisingCallers.class);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aKeyOpensWhatItWasGrantedAndNothingElse() {
        ShopId lumen = shop("lumen");
        ShopId other = shop("other");
        IssuedKey issued =
                rooms.get(IssuingApiKey.class).issue("test", "shop system", Grants.of(Grant.in(lumen, Role.MANAGER)));

        KnownCaller caller = recognising.byKey(issued.plainText()).orElseThrow();

        assertThat(caller.id()).isEqualTo("key:" + issued.key().id()).hasSizeLessThanOrEqualTo(60);
        assertThat(caller.grants().scope().covers(lumen)).isTrue();
        assertThat(caller.grants().scope().covers(other)).isFalse();
        assertThat(caller.grants().may(Role.EXECUTIVE, lumen)).isTrue();
        assertThat(caller.grants().may(Role.ADMINISTRATOR, lumen)).isFalse();
        assertThat(caller.grants().mayEverywhere(Role.EXECUTIVE)).isFalse();
    }

    @Test
    void onlyTheHashOfAKeyIsStored() {
        IssuedKey issued = issued();
        assertThat(issued.plainText()).matches("croi_[A-Za-z0-9_-]{43}");
        assertThat(rooms.jdbi()
                        .<String, RuntimeException>withHandle(
                                handle -> handle.createQuery("select key_hash from api_key")
                                        .mapTo(String.class)
                                        .one()))
                .hasSize(43)
                .isNotEqualTo(issued.plainText().substring(5));
        assertThat(issued.toString()).doesNotContain(issued.plainText());
    }

    @Test
    void aRevokedKeyOpensNothing() {
        IssuedKey issued = issued();
        assertThat(recognising.byKey(issued.plainText())).isPresent();
        assertThat(rooms.get(RevokingApiKey.class).revoke("test", issued.key().id()))
                .hasValueSatisfying(key -> assertThat(key.isRevoked()).isTrue());
        assertThat(recognising.byKey(issued.plainText())).isEmpty();
        assertThat(rooms.get(RevokingApiKey.class).revoke("test", ApiKeyId.next()))
                .isEmpty();
        assertThat(recognising.byKey("croi_unknown")).isEmpty();
    }

    @Test
    void aKeySaysWhenItWasLastUsedToTheMinute() {
        IssuedKey issued = issued();
        assertThat(lastUsed()).isEmpty();
        recognising.byKey(issued.plainText());
        assertThat(lastUsed()).hasValue(NOW);
        rooms.later(Duration.ofSeconds(50));
        recognising.byKey(issued.plainText());
        assertThat(lastUsed()).as("not written at each request").hasValue(NOW);
        rooms.later(Duration.ofSeconds(20));
        recognising.byKey(issued.plainText());
        assertThat(lastUsed()).hasValue(NOW.plusSeconds(70));
        rooms.get(RevokingApiKey.class).revoke("test", issued.key().id());
        rooms.later(Duration.ofHours(1));
        recognising.byKey(issued.plainText());
        assertThat(lastUsed()).as("a revoked key is not used").hasValue(NOW.plusSeconds(70));
    }

    @Test
    void theFirstStartGeneratesWhatTheSettingsDoNotGive() {
        FirstAccess first = start(Optional.empty(), Optional.empty());

        assertThat(signIn(first.password().orElseThrow())).isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(recognising.byKey(first.apiKey().orElseThrow()).orElseThrow().grants())
                .isEqualTo(Grants.of(Grant.everywhere(Role.ADMINISTRATOR)));
    }

    @Test
    void theNextStartGeneratesNothingAndKeepsBoth() {
        FirstAccess first = start(Optional.empty(), Optional.of(" "));
        FirstAccess second = start(Optional.empty(), Optional.empty());

        assertThat(second).isEqualTo(new FirstAccess(Optional.empty(), Optional.empty()));
        assertThat(signIn(first.password().orElseThrow())).isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(recognising.byKey(first.apiKey().orElseThrow())).isPresent();
    }

    @Test
    void aPasswordInTheSettingsCountsAtTheFirstStartOnly() {
        assertThat(start(Optional.of("chosen"), Optional.of("a-key")))
                .isEqualTo(new FirstAccess(Optional.empty(), Optional.empty()));
        start(Optional.of("another"), Optional.of("a-key"));

        assertThat(signIn("chosen")).isInstanceOf(SignInAnswer.Welcome.class);
        assertThat(signIn("another")).isInstanceOf(SignInAnswer.Refused.class);
    }

    @Test
    void aKeyInTheSettingsCountsAtEveryStartAndReplacesTheOneBefore() {
        FirstAccess first = start(Optional.of("chosen"), Optional.empty());
        start(Optional.empty(), Optional.of("key-of-monday"));
        assertThat(recognising.byKey(first.apiKey().orElseThrow())).isEmpty();
        assertThat(recognising.byKey("key-of-monday")).isPresent();

        start(Optional.empty(), Optional.of("key-of-tuesday"));
        assertThat(recognising.byKey("key-of-monday")).isEmpty();
        assertThat(recognising.byKey("key-of-tuesday")).isPresent();

        start(Optional.empty(), Optional.of("key-of-monday"));
        assertThat(recognising.byKey("key-of-monday")).isPresent();
        assertThat(recognising.byKey("key-of-tuesday")).isEmpty();
    }

    @Test
    void keysAndUsersLeaveALineInTheAuditTrail() {
        start(Optional.empty(), Optional.empty());
        assertThat(rooms.jdbi()
                        .<java.util.List<String>, RuntimeException>withHandle(handle -> handle.createQuery(
                                        "select action from audit_entry where actor = 'start' order by id")
                                .mapTo(String.class)
                                .list()))
                .containsExactlyInAnyOrder("added user", "issued key");
    }

    private FirstAccess start(Optional<String> password, Optional<String> key) {
        return rooms.get(Bootstrapping.class).ensureFirstAdministrator(password, key);
    }

    private Optional<Instant> lastUsed() {
        return rooms.get(IssuingApiKey.class).issued().getFirst().lastUsedAt();
    }

    private SignInAnswer signIn(String password) {
        return rooms.get(SigningIn.class).signIn("admin", password);
    }

    private IssuedKey issued() {
        return rooms.get(IssuingApiKey.class).issue("test", "a script", Grants.of(Grant.everywhere(Role.MANAGER)));
    }

    private ShopId shop(String code) {
        return rooms.inTransaction(() -> {
            Shop shop = Shop.opened(
                    new ShopCode(code),
                    new ShopIdentity(code, Language.FR, ZoneId.of("Europe/Paris"), Currency.getInstance("EUR")),
                    NOW);
            rooms.get(Shops.class).add(shop);
            return shop.id();
        });
    }
}
