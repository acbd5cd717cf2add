package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent signs in, finds the list, calls and writes, in a real browser, in both languages and without any script. */
class RecoveryIT extends BrowserTest {

    private static final int HEIGHT = 900;
    private static final String PASSWORD = "maison-lumen-demo";

    @ParameterizedTest
    @CsvSource({"fr, ines, lumen, À rappeler", "en, oliver, lumen-uk, To call back"})
    void anAgentLandsOnTheListTakesACaseCallsWritesAndSolvesIt(
            String language, String login, String shop, String title) {
        Page page = visitor(1280, HEIGHT, language, false);
        signIn(page, login);
        assertThat(page.url()).contains("/portal/call-back");
        assertThat(page.locator("h1").textContent()).contains(title);
        assertThat(page.locator("nav a").count()).isEqualTo(2);

        page.locator("tbody tr:has-text(\"" + nobody(language) + "\")")
                .first()
                .locator("a")
                .click();
        page.locator("button[value=take]").click();
        page.locator("#note").fill("Messagerie");
        page.locator("button[value=not-reached]").click();
        assertThat(page.locator(".steps").textContent()).contains("Messagerie");
        if (page.locator("#body").count() > 0) {
            page.locator("#body").fill("Bonjour,\nnous vous rappelons demain matin.");
            page.locator("button[value=write]").click();
            assertThat(page.locator(".steps").textContent()).contains("demain matin");
        }
        page.locator("button[value=solved]").click();
        assertThat(page.locator(".lead .verdict").textContent()).contains(language.equals("fr") ? "Réglé" : "Solved");
        assertThat(page.locator("button[name=do]").count()).isZero();
        assertThat(page.navigate(application.base() + "/portal/outbox?shop=" + shop)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"fr, ines", "en, oliver"})
    void theListAndACaseHoldUpOnATelephoneAndAxeFindsNothing(String language, String login) {
        Page page = visitor(1280, HEIGHT, language, true);
        signIn(page, login);
        String list = page.url();
        page.locator("tbody a").first().click();
        String one = page.url();
        for (int width : new int[] {1280, 390, 320}) {
            page.setViewportSize(width, 900);
            look(page, list, "call-back-" + language + "-" + width);
            look(page, list + "?show=solved", "call-back-solved-" + language + "-" + width);
            look(page, one, "case-" + language + "-" + width);
        }
    }

    @Test
    void anExecutiveReadsHowManyWereCalledAndNeverWho() {
        Page page = visitor(1280, HEIGHT, "en", true);
        signIn(page, "executive");
        Response list = page.navigate(application.base() + "/portal/call-back?shop=lumen&lang=en");
        assertThat(list.status()).isEqualTo(403);
        assertThat(page.navigate(application.base() + "/portal/call-back?shop=nowhere")
                        .status())
                .isEqualTo(404);
        look(page, application.base() + "/portal/?shop=lumen&lang=en", "overview-called-en-1280");
        assertThat(page.locator(".cards").textContent()).contains("called in time");
    }

    @Test
    void theApiListsTheCasesOfAShopPageByPageAndKnowsNoForeignShop() throws Exception {
        var first = application.json("/api/v1/cases", Map.of("shop", "lumen", "state", "solved", "limit", "2"));
        assertThat(first.getJsonArray("cases")).hasSize(2);
        assertThat(first.getJsonArray("cases").getJsonObject(0).getString("state"))
                .isEqualTo("solved");
        var second = application.json(
                "/api/v1/cases",
                Map.of("shop", "lumen", "state", "solved", "limit", "2", "cursor", first.getString("next")));
        assertThat(second.getJsonArray("cases").getJsonObject(0)).isNotIn(first.getJsonArray("cases"));
        assertThat(application.get("/api/v1/cases", Map.of("shop", "nowhere")).statusCode())
                .isEqualTo(404);
        assertThat(application
                        .get("/api/v1/cases", Map.of("shop", "lumen", "state", "lost"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static void look(Page page, String address, String name) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        Browser.doesNotScrollSideways(page);
        Browser.findsNothingAgainstAccessibility(page);
        Browser.screenshot(page, name);
    }

    private static String nobody(String language) {
        return language.equals("fr") ? "personne encore" : "nobody yet";
    }

    private void signIn(Page page, String login) {
        page.navigate(application.base() + "/portal/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form button").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }
}
