package org.clientroi.outbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailFilter;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.outbox.domain.OutboxCursor;
import org.clientroi.outbox.domain.StoredMail;
import org.clientroi.outbox.domain.StoredMails;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** The mails of a shop as the portal shows them: what waits, went or failed, why, and how each looks. */
@ApplicationScoped
@Transactional
public class ReadingOutbox {

    private static final int LARGEST_PAGE = 200;

    private final StoredMails mails;
    private final Instance<MailComposer> composers;

    @SuppressWarnings("NullAway")
    protected ReadingOutbox() {
        this(null, null);
    }

    @Inject
    ReadingOutbox(StoredMails mails, @Any Instance<MailComposer> composers) {
        this.mails = mails;
        this.composers = composers;
    }

    public OutboxPage page(ShopScope scope, ShopId shop, Optional<OutboxCursor> cursor, int size) {
        return page(scope, shop, OutboxSearch.ALL, cursor, size);
    }

    /** Only the mails that are looked for. */
    public OutboxPage page(ShopScope scope, ShopId shop, OutboxSearch search, Optional<OutboxCursor> cursor, int size) {
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        List<StoredMail> found =
                mails.page(scope, shop, new MailFilter(search.state(), subjects(search)), cursor, limit + 1);
        List<StoredMail> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<OutboxCursor> next = found.size() > limit
                ? Optional.of(new OutboxCursor(
                        shown.getLast().queuedAt(), shown.getLast().id()))
                : Optional.empty();
        return new OutboxPage(withHeadings(shown), next);
    }

    /** By state, whichever is looked for. */
    public Map<MailState, Long> counts(ShopScope scope, ShopId shop, OutboxSearch search) {
        return mails.counts(scope, shop, subjects(search));
    }

    /** Whoever was erased has no address any more: nothing is found, though the mails stay in the list. */
    private Optional<Set<UUID>> subjects(OutboxSearch search) {
        return search.customer()
                .map(customer -> composers.stream()
                        .flatMap(composer -> composer.subjectsTo(customer).stream())
                        .collect(Collectors.toSet()));
    }

    /** Empty when there is no such mail in the scope. */
    public Optional<MailPreview> preview(ShopScope scope, UUID mailId) {
        return mails.find(scope, mailId)
                .map(mail -> new MailPreview(mail, composer(mail.kind()).flatMap(c -> c.preview(mail.subject()))));
    }

    private List<OutboxLine> withHeadings(List<StoredMail> shown) {
        Map<String, List<StoredMail>> byKind = shown.stream().collect(Collectors.groupingBy(StoredMail::kind));
        Map<UUID, MailHeading> headings = byKind.entrySet().stream()
                .flatMap(kind -> headings(kind.getKey(), kind.getValue()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<OutboxLine> lines = new ArrayList<>();
        shown.forEach(mail -> lines.add(new OutboxLine(mail, Optional.ofNullable(headings.get(mail.subject())))));
        return lines;
    }

    private Map<UUID, MailHeading> headings(String kind, List<StoredMail> mailsOfKind) {
        return composer(kind)
                .map(c ->
                        c.headings(mailsOfKind.stream().map(StoredMail::subject).toList()))
                .orElse(Map.of());
    }

    private Optional<MailComposer> composer(String kind) {
        return composers.stream().filter(c -> c.kind().equals(kind)).findFirst();
    }
}
