package org.clientroi.web.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.ShopCode;
import org.clientroi.shop.application.ShopSetting;
import org.clientroi.shop.application.ShopWish;
import org.jspecify.annotations.Nullable;

/** Turns a shop as JSON into a wish. What GET answers and nobody can set is passed over, so that it can be sent back. */
final class ShopWishReader {

    private static final Set<String> READ_ONLY =
            Set.of("asking_since", "complete_through", "first_plan", "demonstration");

    private ShopWishReader() {}

    static ShopWish read(ShopCode code, JsonBody body) {
        ShopWish wish = ShopWish.nothing();
        for (String field : body.fields()) {
            Optional<ShopSetting> setting = ShopSetting.named(field);
            @Nullable JsonValue value = body.value(field);
            if (setting.isPresent() && value != null) {
                wish = with(wish, setting.get(), value);
            } else if (field.equals("code")) {
                sameCode(code, body.text("code"));
            } else if (!READ_ONLY.contains(field)) {
                throw Problem.of(400, field, field + " is not a setting of a shop")
                        .asException();
            }
        }
        return wish;
    }

    private static ShopWish with(ShopWish wish, ShopSetting setting, JsonValue value) {
        return value == JsonValue.NULL ? wish.cleared(setting) : wish.with(setting, text(setting, value));
    }

    private static String text(ShopSetting setting, JsonValue value) {
        return switch (setting.kind()) {
            case TEXT -> {
                if (value instanceof JsonString string) {
                    yield string.getString();
                }
                throw wrongType(setting, "a text");
            }
            case NUMBER -> {
                if (value instanceof JsonNumber number && number.isIntegral()) {
                    yield number.toString();
                }
                throw wrongType(setting, "a whole number");
            }
            case FLAG -> {
                if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                    yield value.toString();
                }
                throw wrongType(setting, "true or false");
            }
        };
    }

    private static void sameCode(ShopCode code, String sent) {
        if (!code.value().equals(sent)) {
            throw Problem.of(400, "code", "code is " + code + ", as in the address: a shop is not renamed this way")
                    .asException();
        }
    }

    private static ProblemException wrongType(ShopSetting setting, String type) {
        return Problem.of(400, setting.field(), setting.field() + " is " + type).asException();
    }
}
