package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first three minutes with the demonstration, by somebody who reads nothing: from its start page to the headline, a
 * customer's answer, the case it makes, what was hidden in the data, and the workbook. The time of each step is printed;
 * a slow machine fails nothing. Once, on H2, as the demonstration runs.
 */
@DisabledIfSystemProperty(named = "it.postgresql.port", matches = ".+")
class ThreeMinutesIT extends BrowserTest {

    private static final String PASSWORD = "maison-lumen-demo";
    private static final Pattern COUNT = Pattern.compile("\\((\\d+)\\)");

    private long began;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void fromTheStartPageToTheWorkbook(String language) throws Exception {
        boolean french = language.equals("fr");
        new SentMails().await(1, language);
        Page executive = visitor(1280, 900, language, true);
        began = System.nanoTime();

        start(executive, language);
        door(executive, french ? "Décider en dirigeante" : "Decide as an executive");
        assertThat(executive.locator("h1").textContent()).contains(french ? "promoteurs" : "romoters");
        step(executive, language, "1 the headline sentence");

        long before = waiting(language);
        String told = (french ? "Lampe fendue à l’arrivée " : "Lamp cracked on arrival ") + System.nanoTime();
        Page customer = visitor(390, 844, language, true);
        answers(customer, language, told);

        Page agent = visitor(1280, 900, language, true);
        callsBack(agent, language, before, told);

        executive
                .locator(
                        "nav a",
                        new Page.LocatorOptions().setHasText(french ? "Ce qui était caché" : "What was hidden"))
                .click();
        executive.waitForURL(url -> url.contains("/portal/hidden"));
        assertThat(executive.locator("h1").textContent())
                .isEqualTo(french ? "Ce que nous avions caché dans ces données" : "What we had hidden in these data");
        assertThat(executive.locator("tbody tr").count()).isGreaterThanOrEqualTo(20);
        assertThat(executive.locator(".verdict.good").count()).isGreaterThanOrEqualTo(17);
        step(executive, language, "4 what was hidden");

        downloads(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theNewPagesHoldUpOnATelephoneAndAnExecutiveSeesNoPerson(String language) {
        Page page = visitor(1280, 900, language, false);
        signIn(page, language.equals("fr") ? "camille" : "emma");
        String shop = language.equals("fr") ? "lumen" : "lumen-uk";
        String answers = application.base() + "/portal/answers?shop=" + shop + "&lang=" + language;
        page.navigate(answers + "&group=low&contact=1&commented=1");
        page.locator("tbody th a").first().click();
        page.waitForURL(url -> url.contains("/portal/orders/"));
        String journey = page.url();
        assertThat(page.locator(".steps li").count()).isGreaterThanOrEqualTo(4);

        Page looking = visitor(1280, 900, language, true);
        signIn(looking, language.equals("fr") ? "camille" : "emma");
        String hidden = application.base() + "/portal/hidden?shop=" + shop + "&lang=" + language;
        for (int width : new int[] {1280, 390, 320}) {
            looking.setViewportSize(width, 900);
            look(looking, answers, "answers-" + language + "-" + width);
            look(looking, answers + "&group=low&words=LIVRE", "answers-low-" + language + "-" + width);
            look(looking, journey, "journey-" + language + "-" + width);
            look(looking, hidden, "hidden-" + language + "-" + width);
        }

        Page executive = visitor(1280, 900, language, false);
        signIn(executive, "executive");
        assertThat(executive.navigate(answers).status()).isEqualTo(403);
        assertThat(executive.navigate(journey).status()).isEqualTo(403);
        assertThat(executive.navigate(hidden).status()).isEqualTo(200);
        assertThat(executive
                        .navigate(application.base() + "/portal/satisfaction.xlsx?shop=" + shop)
                        .status())
                .isEqualTo(403);
    }

    private void start(Page page, String language) {
        page.navigate(application.base() + "/?lang=" + language);
        assertThat(page.locator(".door").count()).isEqualTo(3);
        step(page, language, "0 three doors");
    }

    /** From the newest mail, on a telephone: 2, a damaged parcel, and please call. */
    private void answers(Page page, String language, String told) {
        start(page, language);
        page.locator("a.door").click();
        opensTheMail(page, language);
        page.locator("a[href*='score=2']").first().click();
        page.waitForURL(url -> url.contains("/s/"));
        assertThat(page.locator("#score-2").isChecked()).isTrue();
        page.locator("#comment").fill(told);
        page.locator("#send").click();
        page.locator("#problem-unsolved").check();
        page.locator("#problem_kind-damaged").check();
        page.locator("#contact-phone").check();
        step(page, language, "2c the second page");
        page.locator("#send").click();
        assertThat(page.locator(".note").first().textContent())
                .contains(language.equals("fr") ? "service clients" : "customer service");
        step(page, language, "2d when somebody calls");
    }

    /** The frame of the mail runs no script, so that none can look into it: the mail is opened by itself to be read. */
    private void opensTheMail(Page page, String language) {
        String mail = page.locator("iframe").getAttribute("src");
        Browser.screenshot(page, "minutes-2a-the-frame-" + language);
        page.evaluate("document.querySelector('iframe').remove()");
        step(page, language, "2a the page of the mail");
        page.navigate(application.base() + mail);
        step(page, language, "2b the mail");
    }

    private void callsBack(Page page, String language, long before, String told) {
        boolean french = language.equals("fr");
        start(page, language);
        door(page, french ? "Rappeler en conseillère" : "Call back as an agent");
        assertThat(count(page)).as("one more to call back").isEqualTo(before + 1);
        String damaged = french ? "Colis ou article abîmé" : "Parcel or item damaged";
        step(page, language, "3a the list");
        assertThat(caseOf(page, damaged, told))
                .as("the case of who wrote: " + told)
                .isTrue();
        assertThat(page.locator(".lead").textContent()).contains(french ? "avant le" : "by ");
        step(page, language, "3b the case with its deadline");
        page.locator("section a[href*='/portal/orders/']").first().click();
        page.waitForURL(url -> url.contains("/portal/orders/"));
        assertThat(page.locator(".steps").textContent()).contains(told);
        step(page, language, "3c the journey");
        page.navigate(application.base() + "/portal/answers?shop=" + shop(language) + "&lang=" + language);
        assertThat(page.locator("tbody tr").first().textContent()).contains(told);
        step(page, language, "3d the answers");
    }

    /** Opens the cases of that reason, one after the other, until it is the one in which this was written. */
    private static boolean caseOf(Page page, String reason, String told) {
        List<String> cases =
                page.locator("tbody tr", new Page.LocatorOptions().setHasText(reason)).locator("th a").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .toList();
        String base = page.url().replaceAll("(https?://[^/]+)/.*", "$1");
        for (String one : cases) {
            page.navigate(base + one);
            Locator words = page.locator("blockquote");
            if (words.count() > 0 && words.first().textContent().contains(told)) {
                return true;
            }
        }
        return false;
    }

    private void downloads(String language) throws IOException {
        Page page = visitor(1280, 900, language, true);
        signIn(page, language.equals("fr") ? "camille" : "emma");
        page.navigate(application.base() + "/portal/answers?shop=" + shop(language) + "&lang=" + language);
        Download workbook = page.waitForDownload(
                () -> page.locator("a[href*='/portal/satisfaction.xlsx']").click());
        assertThat(workbook.suggestedFilename()).endsWith(".xlsx").contains(shop(language));
        byte[] content = Files.readAllBytes(workbook.path());
        assertThat(new String(content, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(content.length).isGreaterThan(50_000);
        step(page, language, "5 the workbook");
    }

    /** How many wait now, read as an agent who is already there. */
    private long waiting(String language) {
        Page page = visitor(1280, 900, language, false);
        signIn(page, language.equals("fr") ? "ines" : "oliver");
        return count(page);
    }

    private static long count(Page page) {
        Matcher number = COUNT.matcher(page.locator("nav a[aria-current=page]").textContent());
        return number.find() ? Long.parseLong(number.group(1)) : 0;
    }

    private static void door(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
        page.waitForURL(url -> url.contains("/portal/"));
    }

    private void step(Page page, String language, String name) {
        Duration since = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%s %3d.%d s  %s%n", language, since.toSeconds(), since.toMillisPart() / 100, name);
        Browser.doesNotScrollSideways(page);
        Browser.findsNothingAgainstAccessibility(page);
        Browser.screenshot(page, "minutes-" + name.replace(' ', '-') + "-" + language);
    }

    private static String shop(String language) {
        return language.equals("fr") ? "lumen" : "lumen-uk";
    }

    private static void look(Page page, String address, String name) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        Browser.doesNotScrollSideways(page);
        Browser.findsNothingAgainstAccessibility(page);
        Browser.screenshot(page, name);
    }

    private void signIn(Page page, String login) {
        page.navigate(application.base() + "/portal/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form button").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }
}
