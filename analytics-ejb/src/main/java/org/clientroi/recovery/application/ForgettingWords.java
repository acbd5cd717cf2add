package org.clientroi.recovery.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clientroi.invitation.application.HoldingSurveys;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.CaseMails;
import org.clientroi.recovery.domain.Cases;

/**
 * Persons were erased: what was noted about them and written to them goes, and nobody calls any more. That they were let
 * down, when, and who called stays for the figures.
 */
@ApplicationScoped
@Transactional
public class ForgettingWords {

    private static final int BEFORE_INSIGHT = Interceptor.Priority.APPLICATION + 400;

    private final Cases cases;
    private final CaseEvents events;
    private final Outbox outbox;
    private final HoldingSurveys surveys;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ForgettingWords() {
        this(null, null, null, null, null);
    }

    @Inject
    ForgettingWords(Cases cases, CaseEvents events, Outbox outbox, HoldingSurveys surveys, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.outbox = outbox;
        this.surveys = surveys;
        this.clock = clock;
    }

    public void on(@Observes @Priority(BEFORE_INSIGHT) CustomersErased erased) {
        Instant now = clock.instant();
        Collection<Case> theirs = cases.lockByOrder(erased.orders()).values();
        theirs.forEach(each -> {
            each.erased(now).ifPresent(events::add);
            surveys.letGo(each.order());
        });
        List<CaseId> ids = theirs.stream().map(Case::id).toList();
        List<UUID> mails = ids.stream()
                .flatMap(id -> events.of(id).stream())
                .map(CaseEvent::id)
                .toList();
        events.forget(ids);
        outbox.forget(CaseMails.ALERT, mails);
        outbox.forget(CaseMails.LETTER, mails);
    }
}
