package org.clientroi.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.MailUrl.Credentials;
import org.clientroi.outbox.domain.MailUrl.Encryption;
import org.clientroi.outbox.domain.MailUrl.Folder;
import org.clientroi.outbox.domain.MailUrl.Smtp;
import org.clientroi.outbox.domain.OnlyTo;
import org.clientroi.shared.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailUrlTest {

    @Test
    void aServerIsNamedWithItsUserAndItsEncryption() {
        assertThat(MailUrl.parse("smtp://user:password@host:587?starttls=required"))
                .isEqualTo(new Smtp(
                        "host", 587, Encryption.STARTTLS_REQUIRED, Optional.of(new Credentials("user", "password"))));
        assertThat(MailUrl.parse("smtps://a%40b.example:p%3A%2F%3F%25+x@mail.example.org"))
                .isEqualTo(new Smtp(
                        "mail.example.org",
                        465,
                        Encryption.TLS,
                        Optional.of(new Credentials("a@b.example", "p:/?%+x"))));
        assertThat(MailUrl.parse("smtp://localhost"))
                .isEqualTo(new Smtp("localhost", 25, Encryption.STARTTLS_OPTIONAL, Optional.empty()));
    }

    @Test
    void aFolderIsAbsolute() {
        assertThat(MailUrl.parse("file:/var/mails")).isEqualTo(new Folder(Path.of("/var/mails")));
        assertThat(MailUrl.parse("file:///var/my%20mails")).isEqualTo(new Folder(Path.of("/var/my mails")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example.org",
                "http://host",
                "smtp://",
                "smtp://host:70000",
                "smtp://host?starttls=maybe",
                "smtps://host?starttls=required",
                "smtp://user@host",
                "smtp://user:%zz@host",
                "file:",
                "file:mails",
            })
    void anythingElseIsRefusedWithASentenceThatSaysWhatIsAllowed(String text) {
        assertThatThrownBy(() -> MailUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smtps://user:password@host:465, or file:/folder")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        assertThatThrownBy(() -> MailUrl.parse("smtp://user:s3cret@host?starttls=maybe"))
                .hasMessageContaining("smtp://user:***@host")
                .hasMessageNotContaining("s3cret");
        assertThat(MailUrl.parse("smtp://user:s3cret@host")).asString().doesNotContain("s3cret");
        assertThat(new Credentials("user", "s3cret")).asString().doesNotContain("s3cret");
    }

    @Test
    void aListAllowsItsAddressesAndItsDomainsOnly() {
        OnlyTo some = OnlyTo.parse("Claire@example.org; example.com @lumen.example");

        assertThat(some.allows(new EmailAddress("claire@example.org"))).isTrue();
        assertThat(some.allows(new EmailAddress("paul@example.org"))).isFalse();
        assertThat(some.allows(new EmailAddress("anybody@example.com"))).isTrue();
        assertThat(some.allows(new EmailAddress("anybody@sub.example.com"))).isFalse();
        assertThat(some.allows(new EmailAddress("anybody@lumen.example"))).isTrue();
        assertThat(OnlyTo.parse(" ").allows(new EmailAddress("anybody@example.org")))
                .isTrue();
        assertThatThrownBy(() -> OnlyTo.parse("claire@")).hasMessageContaining("addresses and domains");
    }
}
