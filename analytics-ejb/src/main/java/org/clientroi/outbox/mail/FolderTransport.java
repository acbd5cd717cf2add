package org.clientroi.outbox.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailServerAway;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.Transport;

/**
 * Writes each message into a folder. A file appears whole or not at all, under a name made of the mail's identifier: a
 * mail written twice is one file.
 */
@ApplicationScoped
class FolderTransport implements Transport {

    @Override
    public boolean carriesTo(MailUrl url) {
        return url instanceof MailUrl.Folder;
    }

    @Override
    public Line open(MailUrl url) throws MailServerAway {
        Path folder = ((MailUrl.Folder) url).path();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MailServerAway("cannot write to " + folder + ": " + e, e);
        }
        return new FolderLine(folder);
    }

    private record FolderLine(Path folder) implements Line {

        @Override
        public Outcome send(UUID id, Instant at, ComposedMail mail) {
            Path whole = folder.resolve(id + ".eml");
            Path part = folder.resolve("." + id + ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    MimeWriter.message(Session.getInstance(new Properties()), id, at, mail)
                            .writeTo(out);
                }
                Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return new Outcome.Accepted();
            } catch (IOException e) {
                return new Outcome.LineLost("cannot write " + whole + ": " + e);
            } catch (MessagingException e) {
                return new Outcome.NotTaken(ServerWords.of(e));
            }
        }

        @Override
        public void close() {
            // a folder needs no closing
        }
    }
}
