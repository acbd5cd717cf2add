package org.clientroi.outbox.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.shop.domain.Sender;

/**
 * Turns a mail into MIME: plain text and HTML side by side, UTF-8, quoted-printable. Written out here and not by Jakarta
 * Mail, which searches the class path for its encoders once or twice for every part and every header, and takes longer for
 * that than for the whole message.
 */
final class MimeWriter {

    private MimeWriter() {}

    static MimeMessage message(Session session, UUID id, Instant at, ComposedMail mail) throws MessagingException {
        // no encoded line can hold this
        String boundary = "=_" + id;
        MimeMessage message = new Written(session, mail.subject(), body(boundary, mail));
        message.setHeader("Message-ID", "<" + id + "@" + mail.from().address().domain() + ">");
        message.setHeader("From", address(mail.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to().value()));
        if (mail.replyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {
                new InternetAddress(mail.replyTo().get().value())
            });
        }
        message.setHeader("Subject", EncodedWords.header("Subject", mail.subject()));
        message.setSentDate(Date.from(at));
        message.setHeader("Content-Language", mail.language().code());
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.setHeader("MIME-Version", "1.0");
        message.setHeader("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"");
        return message;
    }

    private static byte[] body(String boundary, ComposedMail mail) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(2 * mail.html().length());
        part(body, boundary, "plain", mail.text());
        part(body, boundary, "html", mail.html());
        ascii(body, "--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String boundary, String subtype, String content) {
        ascii(
                body,
                "--" + boundary + "\r\nContent-Type: text/" + subtype
                        + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n");
        body.writeBytes(QuotedPrintable.of(content));
        ascii(body, "\r\n");
    }

    private static void ascii(ByteArrayOutputStream out, String words) {
        out.writeBytes(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static String address(Sender sender) throws MessagingException {
        InternetAddress address = new InternetAddress(sender.address().value());
        return sender.name()
                .map(name -> EncodedWords.phrase("From", name) + " <" + address.getAddress() + ">")
                .orElseGet(address::toString);
    }

    /** A message whose body is there already. */
    private static final class Written extends MimeMessage {

        private final String subject;

        Written(Session session, String subject, byte[] body) {
            super(session);
            this.subject = subject;
            content = body;
            modified = false;
            saved = true;
        }

        @Override
        public String getSubject() {
            return subject;
        }
    }
}
