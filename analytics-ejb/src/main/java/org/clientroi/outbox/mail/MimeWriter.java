package org.clientroi.outbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.shop.domain.Sender;

/** Turns a mail into MIME: plain text and HTML side by side, UTF-8, quoted-printable. */
final class MimeWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeWriter() {}

    static MimeMessage message(Session session, UUID id, Instant at, ComposedMail mail) throws MessagingException {
        MimeMessage message =
                new Identified(session, "<" + id + "@" + mail.from().address().domain() + ">");
        message.setFrom(address(mail.from()));
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(mail.to().value()));
        if (mail.replyTo().isPresent()) {
            message.setReplyTo(new InternetAddress[] {
                new InternetAddress(mail.replyTo().get().value())
            });
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(at));
        message.setHeader("Content-Language", mail.language().code());
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static InternetAddress address(Sender sender) throws MessagingException {
        try {
            return sender.name().isPresent()
                    ? new InternetAddress(
                            sender.address().value(), sender.name().get(), UTF_8)
                    : new InternetAddress(sender.address().value());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("every Java has UTF-8", e);
        }
    }

    /** Keeps its Message-ID, so that a mail sent twice can be told to be one. */
    private static final class Identified extends MimeMessage {

        private final String messageId;

        Identified(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
