package org.clientroi.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import org.clientroi.ear.SentMails.EmailTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An administrator lets people in and out, in a real browser, in both languages and without any script. Once, on PostgreSQL:
 * no rule here depends on the database.
 */
@EnabledIfSystemProperty(named = "it.postgresql.port", matches = ".+")
class AccessIT extends BrowserTest {

    private static final int HEIGHT = 900;
    private static final String FIRST = "premier mot de passe";
    private static final String SECOND = "second mot de passe";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whoIsInvitedChoosesAPasswordForgetsItAndChoosesAnother(String language) throws Exception {
        EmailTo nora = new EmailTo("nora-" + language + "@example.org");
        Page administrator = visitor(1280, HEIGHT, language, false);
        signIn(administrator, "admin", Application.ADMINISTRATOR_PASSWORD);
        administrator.navigate(application.base() + "/portal/users?lang=" + language);
        administrator.locator("#email").fill(nora.address());
        administrator.locator("#first_name").fill("Nora");
        administrator.locator("#language").selectOption(language);
        administrator.locator("#role").selectOption("agent");
        administrator.locator("#shop").selectOption("lumen");
        administrator.locator("button.main").click();
        assertThat(administrator.locator(".success").count()).isOne();
        assertThat(administrator.locator("tbody").textContent()).contains(nora.address());

        Page guest = visitor(390, HEIGHT, language, false);
        choose(guest, SentMails.passwordLink(new SentMails().await(1, nora)), FIRST, "invited-" + language);
        signIn(guest, nora.address(), FIRST);
        assertThat(guest.url()).contains("/portal/call-back");

        Page elsewhere = visitor(390, HEIGHT, language, false);
        elsewhere.navigate(application.base() + "/portal/sign-in?lang=" + language);
        elsewhere.locator("a[href^='/portal/password']").click();
        elsewhere.locator("#email").fill(nora.address());
        elsewhere.locator("form button").click();
        assertThat(elsewhere.locator(".success").count()).isOne();
        Browser.screenshot(elsewhere, "forgotten-sent-" + language);
        choose(elsewhere, SentMails.passwordLink(new SentMails().await(2, nora)), SECOND, "forgotten-" + language);
        signIn(elsewhere, nora.address(), SECOND);

        guest.navigate(application.base() + "/portal/call-back");
        assertThat(guest.url()).as("the session of the old password is over").contains("/portal/sign-in");
        disable(administrator, nora);
        elsewhere.navigate(application.base() + "/portal/call-back");
        assertThat(elsewhere.url())
                .as("the session of who was disabled is over")
                .contains("/portal/sign-in");
    }

    @Test
    void aKeyIsShownOnceWorksAndIsRevoked() throws Exception {
        Page page = visitor(1280, HEIGHT, "en", false);
        signIn(page, "admin", Application.ADMINISTRATOR_PASSWORD);
        page.navigate(application.base() + "/portal/keys?lang=en");
        page.locator("#name").fill("browser test");
        page.locator("#role").selectOption("agent");
        page.locator("#shop").selectOption("lumen");
        page.locator("button.main").click();
        String key = page.locator("#key").textContent();
        Browser.screenshot(page, "key-issued");
        assertThat(cases(key)).isEqualTo(200);
        page.navigate(application.base() + "/portal/keys?lang=en");
        assertThat(page.content()).doesNotContain(key);

        page.locator("tr:has-text('browser test') summary").first().click();
        page.locator("tr:has-text('browser test') details button").first().click();
        assertThat(page.locator(".success").count()).isOne();
        assertThat(cases(key)).isEqualTo(401);
        page.navigate(application.base() + "/portal/audit?lang=en&kind=keys");
        assertThat(page.locator("tbody tr").first().textContent()).contains("Revoked a key", "browser test");
        HttpResponse<String> file = downloaded();
        assertThat(file.body()).startsWith("\uFEFF").contains("Issued a key");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("audit.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void thePagesHoldUpOnATelephoneAndAxeFindsNothing(String language) {
        Page page = visitor(1280, HEIGHT, language, true);
        signIn(page, "admin", Application.ADMINISTRATOR_PASSWORD);
        page.navigate(application.base() + "/portal/users?lang=" + language);
        String one = application.base() + page.locator("tbody a").first().getAttribute("href");
        for (int width : new int[] {1280, 390, 320}) {
            page.setViewportSize(width, HEIGHT);
            for (String desk : new String[] {"users", "keys", "audit", "password"}) {
                look(page, application.base() + "/portal/" + desk + "?lang=" + language, desk, language, width);
            }
            look(page, one, "user", language, width);
        }
    }

    private HttpResponse<String> downloaded() throws Exception {
        PortalSession session = new PortalSession(application);
        session.signIn("admin", Application.ADMINISTRATOR_PASSWORD);
        return session.get("/portal/audit/lines.csv?lang=en&kind=keys");
    }

    private int cases(String key) throws Exception {
        return application
                .send(application
                        .request("/api/v1/cases", Map.of("shop", "lumen"))
                        .setHeader("Authorization", "Bearer " + key)
                        .GET())
                .statusCode();
    }

    private void disable(Page administrator, EmailTo whom) {
        administrator.navigate(application.base() + "/portal/users");
        administrator.locator("tbody tr:has-text('" + whom.address() + "') a").click();
        administrator.locator("button[value=disable]").click();
        assertThat(administrator.locator("button[value=enable]").count()).isOne();
    }

    private void choose(Page page, String link, String password, String name) {
        assertThat(page.navigate(link).status()).isEqualTo(200);
        Browser.doesNotScrollSideways(page);
        Browser.screenshot(page, "password-" + name);
        page.locator("#wanted").fill(password);
        page.locator("#again").fill(password);
        page.locator("form button").click();
        assertThat(page.url()).contains("/portal/sign-in");
        assertThat(page.locator(".success").count()).isOne();
        assertThat(page.navigate(link).status()).as("the link works once").isEqualTo(404);
    }

    private static void look(Page page, String address, String name, String language, int width) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        Browser.doesNotScrollSideways(page);
        Browser.findsNothingAgainstAccessibility(page);
        Browser.screenshot(page, "access-" + name + "-" + language + "-" + width);
    }

    private void signIn(Page page, String login, String password) {
        page.navigate(application.base() + "/portal/sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("form button").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }
}
