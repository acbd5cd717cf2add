package org.clientroi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormBodyTest {

    @Test
    void aFormIsReadAsBrowsersSendIt() throws IOException {
        FormBody form = read("score=9&comment=Tr%C3%A8s+bien%0D%0A100+%25&website=&score=3");

        assertThat(form.field("score")).contains("9");
        assertThat(form.field("comment")).contains("Très bien\r\n100 %");
        assertThat(form.field("website")).isEmpty();
        assertThat(form.field("absent")).isEmpty();
    }

    @Test
    void whatNoBrowserSendsStillGivesAPage() throws IOException {
        assertThat(read("comment=100%&score=9").field("comment")).contains("100%");
        assertThat(read("").field("score")).isEmpty();
        assertThat(read("&&=&a").fields()).isEmpty();
        assertThat(read("comment=" + "x".repeat(1 << 20)).field("comment"))
                .hasValueSatisfying(comment -> assertThat(comment).hasSizeLessThan(1 << 18));
    }

    private static FormBody read(String body) throws IOException {
        return FormBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
