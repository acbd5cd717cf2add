package org.clientroi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.web.page.Layout;
import org.clientroi.web.page.NoticePage;
import org.clientroi.web.page.PageStyle;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void whatIsShownIsEscaped() {
        Layout layout = new Layout(
                Texts.of(Layout.class, "texts", Language.FR),
                "Où est <passé> mon été",
                Optional.of("Lumen & Cie"),
                PageStyle.inColour("#1c2140"),
                "?lang=en&x=\"",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        String html = new Templates().render("page/notice.jte", new NoticePage(layout, List.of("<b>Un</b>")));

        assertThat(html)
                .contains("<h1>Où est &lt;passé&gt; mon été</h1>", "Lumen &amp; Cie", "<p>&lt;b&gt;Un&lt;/b&gt;</p>")
                .contains("href=\"?lang=en&amp;x=&#34;\"");
    }
}
