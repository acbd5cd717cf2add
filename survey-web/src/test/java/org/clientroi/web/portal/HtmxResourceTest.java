package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HtmxResourceTest {

    @Test
    void theAddressNamesTheVersionThatIsShipped() {
        String folder = "/META-INF/resources/webjars/htmx.org/" + HtmxResource.NAME.replaceAll("htmx-|\\.js", "")
                + "/dist/htmx.min.js";

        assertThat(HtmxResourceTest.class.getResource(folder)).isNotNull();
        assertThat(HtmxResourceTest.class.getResource(folder + ".gz")).isNotNull();
    }

    @Test
    void thePagesAskForTheScriptThatIsThere() throws IOException {
        assertThat(Files.readString(Path.of("src/main/jte/portal/layout.jte")))
                .contains("/portal/" + HtmxResource.NAME);
    }
}
