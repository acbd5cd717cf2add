package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.application.ListedShop;
import org.clientroi.shop.application.ShopSetting;
import org.clientroi.web.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsPageTest {

    private final Templates templates = new Templates();

    @Test
    void everySettingOfAShopHasItsPlaceOnThePage() {
        List<ShopSetting> shown = SettingsWriter.PARTS.stream()
                .flatMap(part -> part.settings().stream())
                .toList();

        assertThat(shown)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ShopSetting.values())
                        .filter(setting -> setting != ShopSetting.ASKING)
                        .toList());
        for (Language language : Language.values()) {
            for (ShopSetting setting : ShopSetting.values()) {
                assertThat(words(language).has("settings.rule." + setting.field()))
                        .as("%s in %s", setting, language)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoSwitchesAskingOnReadsFirstHowManyMailsThatLeadsTo(Language language) throws IOException {
        String html = written("settings", language, writer(language).write(frame(language), true));

        assertThat(html).contains("42 e-mails", "name=\"asking\" value=\"true\"", "value=\"Maison Lumen\"");
        assertThat(html).contains("<option value=\"Europe/Paris\" selected>").contains("role=\"status\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRefusedSettingSaysWhatIsAllowedAndKeepsWhatWasTyped(Language language) throws IOException {
        Map<ShopSetting, String> typed = Map.of(ShopSetting.NAME, "Lumen <b>", ShopSetting.REPLY_TO, "nobody");
        String html = written(
                "settings-refused", language, writer(language).write(frame(language), typed, ShopSetting.REPLY_TO));

        assertThat(html)
                .contains("value=\"nobody\"", "value=\"Lumen &lt;b>", "id=\"reply_to-error\"")
                .contains("aria-describedby=\"reply_to-error\" aria-invalid=\"true\"");
    }

    private static SettingsWriter writer(Language language) {
        return new SettingsWriter(
                words(language),
                Address.of("/portal/settings").with("shop", "lumen"),
                new ListedShop(Example.SHOP, Optional.empty(), OptionalLong.of(42)),
                List.of());
    }

    private static Frame frame(Language language) {
        return new Frames(words(language), Map.of("shop", "lumen"))
                .around(
                        Place.SETTINGS,
                        new Doors(Set.of(Role.values()), 3),
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.of(PeriodChoice.Length.ALL),
                        Example.NINETY_DAYS,
                        Example.facts(4_812, 0),
                        new Frame.Account("Camille Martin", "token"));
    }

    private static Texts words(Language language) {
        return Texts.of(Figures.class, "portal", language);
    }

    private String written(String name, Language language, SettingsPage page) throws IOException {
        String html = templates.render("portal/settings.jte", page);
        Path folder = Files.createDirectories(Path.of("target", "portal"));
        Files.writeString(folder.resolve(name + "-" + language.code() + ".html"), html);
        return html;
    }
}
