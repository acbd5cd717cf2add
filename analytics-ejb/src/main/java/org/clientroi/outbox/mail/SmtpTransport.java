package org.clientroi.outbox.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailServerAway;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.Transport;
import org.jspecify.annotations.Nullable;

/** Talks to a mail server, many messages on one connection. Nothing waits without a limit. */
@ApplicationScoped
class SmtpTransport implements Transport {

    private static final Logger LOG = System.getLogger(SmtpTransport.class.getName());

    private static final String CONNECT_MILLIS = "10000";
    private static final String TALK_MILLIS = "30000";

    @Override
    public boolean carriesTo(MailUrl url) {
        return url instanceof MailUrl.Smtp;
    }

    @Override
    public Line open(MailUrl url) throws MailServerAway {
        MailUrl.Smtp server = (MailUrl.Smtp) url;
        Session session = Session.getInstance(properties(server));
        try {
            jakarta.mail.Transport transport = session.getTransport("smtp");
            transport.connect(
                    server.host(),
                    server.port(),
                    server.credentials().map(MailUrl.Credentials::user).orElse(null),
                    server.credentials().map(MailUrl.Credentials::password).orElse(null));
            return new SmtpLine(session, transport);
        } catch (MessagingException e) {
            throw new MailServerAway(ServerWords.of(e), e);
        }
    }

    private static Properties properties(MailUrl.Smtp server) {
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(server.credentials().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TALK_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TALK_MILLIS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        switch (server.encryption()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS_REQUIRED -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case STARTTLS_OPTIONAL -> properties.setProperty("mail.smtp.starttls.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }

    private record SmtpLine(Session session, jakarta.mail.Transport transport) implements Line {

        /** Refusals that speak of us, not of the recipient: sign in first (530), policy and relaying (5.7.x). */
        private static final Pattern ABOUT_US = Pattern.compile("\\b530\\b|\\b5\\.7\\.\\d+\\b");

        @Override
        public Outcome send(UUID id, Instant at, ComposedMail mail) {
            try {
                MimeMessage message = MimeWriter.message(session, id, at, mail);
                transport.sendMessage(message, message.getAllRecipients());
                return new Outcome.Accepted();
            } catch (MessagingException e) {
                return outcome(e);
            }
        }

        private Outcome outcome(MessagingException e) {
            String words = ServerWords.of(e);
            if (!transport.isConnected()) {
                return new Outcome.LineLost(words);
            }
            return isRecipientRefused(e) && !ABOUT_US.matcher(words).find()
                    ? new Outcome.RecipientRefused(words)
                    : new Outcome.NotTaken(words);
        }

        /** Jakarta Mail calls a recipient invalid when RCPT TO was answered with 5xx, but for 552, a full mailbox. */
        private static boolean isRecipientRefused(@Nullable Exception e) {
            if (e instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0) {
                return true;
            }
            return e instanceof MessagingException chained && isRecipientRefused(chained.getNextException());
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.log(Level.DEBUG, "The connection to the mail server was gone before it was closed", e);
            }
        }
    }
}
