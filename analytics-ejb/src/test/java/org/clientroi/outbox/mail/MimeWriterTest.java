package org.clientroi.outbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shop.domain.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written here is read by Jakarta Mail, which did not write it. */
class MimeWriterTest {

    private static final UUID ID = UUID.fromString("0198f1c0-0000-7000-8000-000000000001");
    private static final Session SESSION = Session.getInstance(new Properties());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "une ligne\nune autre\r\net la dernière\n",
                "blank at the end \nand a tab\t\n ",
                "1 = 1, =3D, \u00e9\u00e8, \ud83d\udce6\ud83d\udce6",
                ".\n..\nFrom here\n--=_0198f1c0-0000-7000-8000-000000000001--",
                "\u0000\u0007\u007f"
            })
    void bothTextsAreReadAsTheyWereWritten(String text) throws Exception {
        for (String repeated : new String[] {text, text.repeat(75), "x".repeat(74) + text, "x".repeat(75) + text}) {
            MimeMultipart parts =
                    (MimeMultipart) read(written("Objet", "Camille", repeated)).getContent();

            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
            assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
            for (int part = 0; part < 2; part++) {
                assertThat(parts.getBodyPart(part).getContent().toString().replace("\r\n", "\n"))
                        .isEqualTo(repeated.replace("\r\n", "\n"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Claire, one question about your order LU-1",
                "Cla\u00efre, une question sur votre commande LU-1",
                "\ud83d\udce6 \u00e9",
                "=?UTF-8?Q?not_encoded?=",
                "a \"quoted\" back\\slash <x@example.org>",
                "Camille, Maison Lumen"
            })
    void subjectAndSenderAreReadAsTheyWereWritten(String words) throws Exception {
        for (String each : new String[] {words, "a".repeat(44) + words, (words + ' ').repeat(9) + words}) {
            MimeMessage message = read(written(each, each, "text"));

            assertThat(message.getSubject()).isEqualTo(each);
            InternetAddress from = (InternetAddress) message.getFrom()[0];
            assertThat(from.getAddress()).isEqualTo("camille@example.org");
            assertThat(from.getPersonal()).isEqualTo(each);
        }
    }

    @Test
    void aNameThatBreaksALineAddsNoHeader() throws Exception {
        MimeMessage message = read(written("Subject", "Eve\r\nBcc: eve@example.org", "text"));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getFrom()).hasSize(1);
    }

    @Test
    void aMessageIsLinesOfAsciiThatEveryServerTakes() throws Exception {
        String whole =
                written("\u00c9t\u00e9 ".repeat(40), "L\u00e9a", "\u00e9 = ".repeat(400) + "\n" + "x".repeat(400));

        assertThat(whole.lines()).allMatch(line -> line.length() <= 76).allMatch(line -> line.matches("[ -~]*"));
        assertThat(whole).doesNotContainPattern("[^\r]\n");
    }

    @Test
    void itKeepsItsIdentifierAndWhoIsToAnswer() throws Exception {
        MimeMessage message = read(written("Subject", "Camille", "text"));

        assertThat(message.getMessageID()).isEqualTo("<" + ID + "@example.org>");
        assertThat(message.getReplyTo()).containsExactly(new InternetAddress("service@example.org"));
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("claire@example.org"));
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://survey.example.org/u/x>");
        assertThat(message.getSentDate()).isEqualTo(Instant.parse("2026-11-20T09:30:00Z"));
    }

    private static String written(String subject, String name, String text) throws MessagingException, IOException {
        ComposedMail mail = new ComposedMail(
                new Sender(Optional.of(name), new EmailAddress("camille@example.org")),
                new EmailAddress("claire@example.org"),
                Optional.of(new EmailAddress("service@example.org")),
                subject,
                text,
                text,
                Language.FR,
                Map.of("List-Unsubscribe", "<https://survey.example.org/u/x>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeWriter.message(SESSION, ID, Instant.parse("2026-11-20T09:30:00Z"), mail)
                .writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static MimeMessage read(String whole) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(whole.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
