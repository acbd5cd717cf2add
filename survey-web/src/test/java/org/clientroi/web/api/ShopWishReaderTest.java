package org.clientroi.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.clientroi.shared.ShopCode;
import org.clientroi.shop.application.ShopSetting;
import org.clientroi.shop.application.ShopWish;
import org.junit.jupiter.api.Test;

class ShopWishReaderTest {

    private static final ShopCode CODE = new ShopCode("lumen");

    @Test
    void eachFieldMentionedIsSetAndNullClears() throws IOException {
        ShopWish wish = read("{\"name\":\"Épicerie\",\"delay_days\":4,\"asking\":false,\"phone\":null}");
        assertThat(wish)
                .isEqualTo(ShopWish.nothing()
                        .with(ShopSetting.NAME, "Épicerie")
                        .with(ShopSetting.DELAY_DAYS, "4")
                        .with(ShopSetting.ASKING, "false")
                        .cleared(ShopSetting.PHONE));
    }

    @Test
    void whatWasReadCanBeSentBack() throws IOException {
        assertThat(read("{\"code\":\"lumen\",\"asking_since\":null,\"complete_through\":\"2026-11-19\","
                        + "\"first_plan\":12,\"demonstration\":false}"))
                .isEqualTo(ShopWish.nothing());
    }

    @Test
    void aWrongTypeAnUnknownFieldAndAnotherCodeAreRefusedByName() {
        refused("name", () -> read("{\"name\":5}"));
        refused("delay_days", () -> read("{\"delay_days\":\"3\"}"));
        refused("delay_days", () -> read("{\"delay_days\":3.5}"));
        refused("asking", () -> read("{\"asking\":\"true\"}"));
        refused("timezone", () -> read("{\"timezone\":\"Europe/Paris\"}"));
        refused("code", () -> read("{\"code\":\"other\"}"));
    }

    @Test
    void whatIsNoJsonObjectIsSaidToBeNone() {
        assertThatThrownBy(() -> read("[]")).hasMessageContaining("object");
        assertThatThrownBy(() -> read("{\"name\":\n oops}")).hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("")).isInstanceOf(ProblemException.class);
    }

    private static void refused(String field, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(ProblemException.class, stopped -> {
            assertThat(stopped.problem().field()).contains(field);
            assertThat(stopped.problem().status()).isEqualTo(400);
        });
    }

    private static ShopWish read(String json) throws IOException {
        return ShopWishReader.read(
                CODE, JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
}
