package org.clientroi.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsrfFilterTest {

    private final Browser browser = new Browser();

    @Test
    void readingNeedsNoToken() throws Exception {
        assertThat(browser.sends("GET", "/portal/", Optional.empty(), Optional.empty()))
                .isEqualTo(Browser.PASSED);
    }

    @Test
    void aFormWithTheSessionsTokenPasses() throws Exception {
        String token = browser.opensPage();
        assertThat(browser.sends("POST", "/portal/sign-out", Optional.of(token), Optional.empty()))
                .isEqualTo(Browser.PASSED);
    }

    @Test
    void theTokenMayComeAsHeaderToo() throws Exception {
        String token = browser.opensPage();
        assertThat(browser.sends("DELETE", "/portal/thing", Optional.empty(), Optional.of(token)))
                .isEqualTo(Browser.PASSED);
    }

    @Test
    void aFormWithoutTokenOrWithAnotherOneIsStopped() throws Exception {
        String token = browser.opensPage();
        assertThat(browser.sends("POST", "/portal/sign-out", Optional.empty(), Optional.empty()))
                .isEqualTo("403");
        assertThat(browser.sends("POST", "/portal/sign-out", Optional.of(""), Optional.empty()))
                .isEqualTo("403");
        assertThat(browser.sends("PUT", "/portal/thing", Optional.of(token + "x"), Optional.empty()))
                .isEqualTo("403");
        assertThat(browser.sends("POST", "/portal/sign-out", Optional.of(token), Optional.of("another")))
                .isEqualTo("403");
    }

    @Test
    void withoutASessionNoTokenIsRight() throws Exception {
        assertThat(browser.sends("POST", "/portal/sign-out", Optional.of("null"), Optional.empty()))
                .isEqualTo("403");
    }

    @Test
    void aSignInPageThatIsTooOldIsShownAgain() throws Exception {
        assertThat(browser.sends("POST", "/portal/password", Optional.of("old"), Optional.empty()))
                .isEqualTo("/portal/password?expired");
        assertThat(browser.sends("POST", "/portal/password/..%2f..", Optional.of("old"), Optional.empty()))
                .isEqualTo("403");
        assertThat(browser.sends("POST", "/portal/sign-in", Optional.of("old"), Optional.empty()))
                .isEqualTo("/portal/sign-in?expired");
    }

    @Test
    void afterSigningInTheTokenIsAnotherOne() throws Exception {
        String before = browser.opensPage();
        assertThat(browser.opensPage()).isEqualTo(before);
        CsrfToken.renew(browser.session());
        assertThat(browser.opensPage()).isNotEqualTo(before).matches("[A-Za-z0-9_-]{43}");
        assertThat(browser.sends("POST", "/portal/sign-out", Optional.of(before), Optional.empty()))
                .isEqualTo("403");
    }
}
