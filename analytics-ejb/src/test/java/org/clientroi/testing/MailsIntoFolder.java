package org.clientroi.testing;

import java.nio.file.Path;
import java.util.Optional;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.OnlyTo;
import org.clientroi.shop.domain.Sender;

/** Mail settings for tests that are not about mail: a folder, created when the first one is sent. */
record MailsIntoFolder() implements MailSettings {

    @Override
    public MailUrl url() {
        return new MailUrl.Folder(Path.of("target", "mails").toAbsolutePath());
    }

    @Override
    public Optional<Sender> from() {
        return Sender.parse("ClientROI <survey@example.org>");
    }

    @Override
    public OnlyTo onlyTo() {
        return OnlyTo.anybody();
    }
}
