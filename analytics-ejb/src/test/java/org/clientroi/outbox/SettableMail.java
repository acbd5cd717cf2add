package org.clientroi.outbox;

import java.util.Optional;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.OnlyTo;
import org.clientroi.shop.domain.Sender;

/** Mail settings that a test changes while the rooms run: a server that comes back, a list that is made longer. */
public final class SettableMail implements MailSettings {

    private volatile MailUrl url;
    private volatile OnlyTo onlyTo = OnlyTo.anybody();

    public SettableMail(String url) {
        this.url = MailUrl.parse(url);
    }

    public void goTo(String address) {
        url = MailUrl.parse(address);
    }

    public void onlyTo(String addresses) {
        onlyTo = OnlyTo.parse(addresses);
    }

    @Override
    public MailUrl url() {
        return url;
    }

    @Override
    public Optional<Sender> from() {
        return Sender.parse("ClientROI <survey@example.org>");
    }

    @Override
    public OnlyTo onlyTo() {
        return onlyTo;
    }
}
