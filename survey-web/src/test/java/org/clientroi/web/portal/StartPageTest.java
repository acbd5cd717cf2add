package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.application.ListedShop;
import org.clientroi.web.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checklist of a new shop. */
class StartPageTest {

    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(Language.class)
    void aNewShopReadsWhatIsLeftToDoAndHowManyMailsTheFirstPlanHolds(Language language) throws IOException {
        StartPage page = page(language, 0);
        String html = templates.render("portal/start.jte", page);
        Path folder = Files.createDirectories(Path.of("target", "portal"));
        Files.writeString(folder.resolve("start-" + language.code() + ".html"), html);

        assertThat(page.items()).extracting(StartPage.Item::tone).doesNotContain("good");
        assertThat(html)
                .contains("42 e-mails", "/portal/orders-in?shop=lumen", "/portal/start/survey?shop=lumen")
                .doesNotContain("start.");
    }

    @Test
    void whatIsDoneIsReadFromTheData() {
        StartPage.Item orders = page(Language.EN, 1_200).items().stream()
                .filter(item -> item.title().equals("Orders"))
                .findFirst()
                .orElseThrow();

        assertThat(orders.state()).isEqualTo("Done");
    }

    @Test
    void aShopIsNewWhileItHoldsNothing() {
        assertThat(StartWriter.isNew(Example.SHOP, Example.empty().facts())).isTrue();
        assertThat(StartWriter.isNew(Example.SHOP, Example.facts(0, 0))).isFalse();
    }

    @Test
    void theChecklistHasNoPlaceInTheNavigation() {
        assertThat(Example.ALL_DOORS.isOpen(Place.START)).isFalse();
        assertThat(Example.ALL_DOORS.isOpen(Place.SETTINGS)).isTrue();
    }

    private static StartPage page(Language language, long orders) {
        Texts words = Texts.of(Figures.class, "portal", language);
        Frame frame = new Frames(words, Map.of("shop", "lumen"))
                .around(
                        Place.START,
                        new Doors(Set.of(Role.values()), 3),
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.of(PeriodChoice.Length.ALL),
                        Example.NINETY_DAYS,
                        Example.facts(0, 0),
                        new Frame.Account("Camille Martin", "token"));
        return new StartWriter(words, Address.of("/portal/start").with("shop", "lumen"))
                .page(
                        frame,
                        new ListedShop(Example.SHOP, Optional.empty(), OptionalLong.of(42)),
                        orders == 0 ? Example.empty().facts() : Example.facts(0, 0));
    }
}
