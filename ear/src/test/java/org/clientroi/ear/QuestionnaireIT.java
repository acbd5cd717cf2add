package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer answers every page of the questionnaire, in a real browser, in both languages. */
class QuestionnaireIT extends BrowserTest {

    /** Each test answers mails of its own; the first ones are answered elsewhere. */
    private static final int EVERY_PAGE = 4;

    private static final int PROBLEM = 5;
    private static final int REFLOW = 6;
    private static final int LANGUAGE = 7;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aCustomerAnswersEveryPageWithoutAnyScript(String language) throws Exception {
        long before = sent("details", language);
        Page page = visitor(390, 844, language, false);
        page.navigate(link(EVERY_PAGE, language) + "?score=2");
        page.locator("#send").click();

        assertThat(page.locator("h1").textContent())
                .contains(language.equals("fr") ? "Encore 30 secondes" : "Another 30 seconds");
        assertThat(page.locator("input:checked").count())
                .as("nothing is preselected")
                .isZero();
        assertThat(page.locator("#problem_kind-late").isVisible()).isFalse();
        screenshots(page, "details-" + language);
        fillDetails(page);
        screenshots(page, "details-filled-" + language);
        page.locator("#send").click();

        assertThat(page.url()).contains("/thanks");
        assertThat(page.locator(".note").textContent())
                .contains(language.equals("fr") ? "service clients" : "customer service");
        screenshots(page, "thanks-last-" + language);
        assertThat(sent("details", language)).isEqualTo(before + 1);
        page.locator("input[name=ces][value='3']").check(new Locator.CheckOptions().setForce(true));
        page.locator(".last button").click();

        assertThat(page.locator(".last").count()).as("asked once").isZero();
        screenshots(page, "thanks-done-" + language);
        page.locator("a.button").click();
        page.locator("#send").click();
        assertThat(page.locator("#problem_kind-damaged").isChecked())
                .as("what was said is there again")
                .isTrue();
    }

    private static void fillDetails(Page page) {
        page.locator("#problem-unsolved").check();
        page.locator("#problem_kind-damaged").check();
        page.locator("#contact-phone").check();
        page.locator("#phone").fill("06 12 34 56 78");
        page.locator("#call_time-evening").check();
        page.locator("input[name=condition][value='1']").check(new Locator.CheckOptions().setForce(true));
        page.locator("input[name=service][value=na]").check(new Locator.CheckOptions().setForce(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whoReceivedNothingTellsItFirstAndMayStillGiveAScore(String language) throws Exception {
        Page page = visitor(390, 844, language, false);
        page.navigate(link(PROBLEM, language) + "?problem=1");
        screenshots(page, "problem-" + language);

        page.locator("#send").click();
        assertThat(page.locator("[role=alert]").count()).as("nothing was said").isOne();
        page.locator("#problem-unsolved").check();
        page.locator("#problem_kind-not_received").check();
        page.locator("#contact-email").check();
        page.locator("#send").click();

        assertThat(page.locator("h1").textContent())
                .contains(language.equals("fr") ? "c’est noté" : "we have got that");
        assertThat(page.locator("input[name=problem]").count()).as("asked once").isZero();
        page.locator("#send").click();
        assertThat(page.locator(".given").count()).as("there is no score").isZero();
        page.locator("a.button").click();
        page.locator("#score-4").check(new Locator.CheckOptions().setForce(true));
        page.locator("#send").click();
        assertThat(page.locator("h1").textContent()).contains(language.equals("fr") ? "votre note" : "your score");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theLanguageCanBeSwitchedAndStaysThroughEverySending(String language) throws Exception {
        String other = language.equals("fr") ? "en" : "fr";
        Page page = visitor(390, 844, language, false);
        page.navigate(link(LANGUAGE, language) + "?score=8");
        page.locator("a[hreflang]").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(other);
        assertThat(page.locator("#score-8").isChecked()).isTrue();
        page.locator("#send").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(other);
        page.locator("#send").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageReflowsAt320PixelsAndTwiceTheTextAndAxeFindsNothing(String language) throws Exception {
        String link = link(REFLOW, language);
        Page page = visitor(320, 640, language, true);
        for (boolean large : new boolean[] {false, true}) {
            textSize(page, large ? 32 : 16);
            String suffix = language + (large ? "-200" : "-320");
            page.navigate(link + "?problem=1");
            holdsUp(page, "reflow-problem-" + suffix);
            page.navigate(link + "?score=9");
            holdsUp(page, "reflow-first-" + suffix);
            page.locator("#send").click();
            page.locator("#problem-unsolved").check();
            page.locator("#contact-phone").check();
            holdsUp(page, "reflow-details-" + suffix);
            page.locator("#send").click();
            holdsUp(page, "reflow-thanks-" + suffix);
        }
    }

    private static void holdsUp(Page page, String name) {
        Browser.doesNotScrollSideways(page);
        Browser.findsNothingAgainstAccessibility(page);
        Browser.screenshot(page, name);
    }

    /** What a reader sets in the browser: media queries in em follow it, as they do for real. */
    private static void textSize(Page page, int pixels) {
        JsonObject sizes = new JsonObject();
        sizes.addProperty("standard", pixels);
        sizes.addProperty("fixed", pixels);
        JsonObject arguments = new JsonObject();
        arguments.add("fontSizes", sizes);
        page.context().newCDPSession(page).send("Page.setFontSizes", arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void allElevenButtonsOfTheMailAreVisible(String language) throws Exception {
        String html = SentMails.html(new SentMails().await(1, language).getFirst());
        Page page = visitor(320, 640, language, true);
        for (int width : new int[] {320, 360, 640}) {
            page.setViewportSize(width, 800);
            page.setContent(html);
            Browser.doesNotScrollSideways(page);
            List<Locator> buttons = page.locator("a[href*='?score=']").all();
            assertThat(buttons).hasSize(11);
            double right = 0;
            for (Locator button : buttons) {
                BoundingBox box = button.boundingBox();
                assertThat(box.x).as("beside the one before it at " + width).isGreaterThanOrEqualTo(right);
                assertThat(box.width).isGreaterThanOrEqualTo(24);
                assertThat(box.height).isGreaterThanOrEqualTo(44);
                right = box.x + box.width;
            }
            assertThat(right).as("the last one at " + width).isLessThanOrEqualTo(width);
            Browser.screenshot(page, "mail-" + language + "-" + width);
        }
    }

    private static void screenshots(Page page, String name) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 844);
            Browser.doesNotScrollSideways(page);
            Browser.screenshot(page, name + "-" + width);
        }
    }

    private static String link(int mail, String language) throws Exception {
        MimeMessage found = new SentMails().await(mail, language).get(mail - 1);
        return SentMails.surveyLink(found);
    }

    private long sent(String step, String language) throws Exception {
        return application
                .json(
                        "/api/v1/metrics/drop-off",
                        Map.of(
                                "shop",
                                language.equals("fr") ? "lumen" : "lumen-uk",
                                "from",
                                "2020-01-01",
                                "to",
                                "2099-12-31"))
                .getJsonArray("pages")
                .getValuesAs(jakarta.json.JsonObject.class)
                .stream()
                .filter(page -> page.getString("page").equals(step))
                .mapToLong(page -> page.getInt("sent"))
                .sum();
    }
}
