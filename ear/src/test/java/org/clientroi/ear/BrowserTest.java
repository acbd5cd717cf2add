package org.clientroi.ear;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The deployed application in a real browser; without a Chromium its tests are reported as skipped. */
@ExtendWith(ArquillianExtension.class)
abstract class BrowserTest {

    final Application application = new Application();

    private @Nullable Browser browser;

    @BeforeEach
    void open() throws Exception {
        Optional<Path> chromium = Browser.installed();
        assumeTrue(chromium.isPresent(), "no Chromium is installed here");
        application.awaitReady();
        browser = Browser.start(chromium.get());
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A fresh one with no cookies, whose browser speaks {@code language}: fr or en. */
    Page visitor(int width, int height, String language, boolean script) {
        return Objects.requireNonNull(browser)
                .visitor(width, height, language.equals("fr") ? "fr-FR" : "en-GB", script);
    }
}
