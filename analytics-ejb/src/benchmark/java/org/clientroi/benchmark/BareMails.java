package org.clientroi.benchmark;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Properties;

/** The loop that sends mails when nothing else matters: one connection, message after message, nothing kept. */
final class BareMails {

    /** What it sends: as long as an invitation, or as the mails that are only sent and marked. */
    enum Length {
        LONG("<p>Une seule question, et la réponse nous sert vraiment.</p>\n".repeat(150)),
        SHORT("<p>HTML : é</p>");

        private final String html;

        Length(String html) {
            this.html = html;
        }
    }

    private BareMails() {}

    static int send(int port, Length length, int line, int mails) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", new DirectSockets());
        Session session = Session.getInstance(properties);
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            for (int i = 0; i < mails; i++) {
                MimeMessage message = message(session, "c" + line + "-" + i + "@example.org", length);
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
        return mails;
    }

    private static MimeMessage message(Session session, String to, Length length) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("camille@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject("Une question sur votre commande : êtes-vous contente ?", "UTF-8");
        message.setSentDate(new Date(0));
        message.setContent(new MimeMultipart("alternative", part("Texte : é", "plain"), part(length.html, "html")));
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
