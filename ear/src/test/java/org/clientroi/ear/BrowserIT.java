package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer answers on a phone and an executive reads the overview, in a real browser, in both languages. */
class BrowserIT extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aCustomerAnswersFromTheMailWithoutAnyScript(String language) throws Exception {
        long before = answers();
        MimeMessage mail = new SentMails().await(1, language).getFirst();
        Page page = visitor(390, 844, language, false);

        page.navigate(SentMails.surveyLink(mail) + "?score=9");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("#score-9").isChecked()).isTrue();
        assertThat(answers()).as("a GET writes nothing").isEqualTo(before);
        Browser.doesNotScrollSideways(page);
        page.locator("#comment")
                .fill(language.equals("fr") ? "Très jolie lampe, bien emballée" : "Lovely, well packed");
        Browser.screenshot(page, "survey-" + language);
        page.locator("#send").click();

        assertThat(page.locator("h1").textContent()).contains(language.equals("fr") ? "Merci" : "Thank you");
        Browser.screenshot(page, "thanks-" + language);
        assertThat(answers()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theSurveyHoldsUpAt320PixelsAndAxeFindsNothing(String language) throws Exception {
        MimeMessage mail = new SentMails().await(2, language).getLast();
        Page page = visitor(320, 640, language, true);
        page.navigate(SentMails.surveyLink(mail));
        Browser.doesNotScrollSideways(page);
        assertThat(page.locator("input[name=score]").count()).isEqualTo(11);
        Browser.findsNothingAgainstAccessibility(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void anExecutiveSignsInAndReadsTheOverview(String language) {
        Page page = visitor(1280, 900, language, true);
        signIn(page, language);

        for (String path : new String[] {"", "repeat-orders", "roi", "drivers", "outbox"}) {
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 900);
                Response response =
                        page.navigate(application.base() + "/portal/" + path + "?shop=lumen&lang=" + language);
                assertThat(response.status()).as(path).isEqualTo(200);
                Browser.doesNotScrollSideways(page);
                Browser.findsNothingAgainstAccessibility(page);
                Browser.screenshot(page, "portal-" + path + "-" + language + "-" + width);
            }
        }
        page.navigate(application.base() + "/portal/?shop=lumen&lang=" + language);
        assertThat(page.locator("h1").textContent()).contains(language.equals("fr") ? "promoteurs" : "romoters");
        assertThat(page.locator("svg[role=img]").count()).isGreaterThanOrEqualTo(3);
    }

    private void signIn(Page page, String language) {
        page.navigate(application.base() + "/portal/sign-in?lang=" + language);
        Browser.findsNothingAgainstAccessibility(page);
        page.locator("input[name=login]").fill("admin");
        page.locator("input[name=password]").fill(Application.ADMINISTRATOR_PASSWORD);
        page.locator("form button").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private long answers() throws Exception {
        return answersOf("lumen") + answersOf("lumen-uk");
    }

    private long answersOf(String shop) throws Exception {
        return application
                .json("/api/v1/metrics/nps", Map.of("shop", shop, "from", "2020-01-01", "to", "2099-12-31"))
                .getJsonArray("groups")
                .getJsonObject(0)
                .getInt("n");
    }
}
