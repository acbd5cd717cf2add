package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.clientroi.outbox.domain.Outbox;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseAnswer;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.CaseLetter;
import org.clientroi.recovery.domain.CaseMails;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CaseOrders;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.ShopScope;

/**
 * An agent writes to the customer in the shop's name; an answer comes back to the agent. It goes through the outbox as
 * every mail does. Whoever wants no more surveys is written to all the same: they wait for an answer.
 */
@ApplicationScoped
@Transactional
public class WritingToCustomer {

    private final Cases cases;
    private final CaseEvents events;
    private final CaseOrders orders;
    private final Outbox outbox;
    private final CaseDesk desk;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected WritingToCustomer() {
        this(null, null, null, null, null, null);
    }

    @Inject
    WritingToCustomer(Cases cases, CaseEvents events, CaseOrders orders, Outbox outbox, CaseDesk desk, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.orders = orders;
        this.outbox = outbox;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param replyTo the agent's own address; without one an answer goes where the shop's mails are answered */
    public CaseAnswer write(
            ShopScope scope, CaseId id, Agent agent, Optional<EmailAddress> replyTo, String subject, String body) {
        if (subject.isBlank() || subject.strip().length() > CaseLetter.LONGEST_SUBJECT) {
            return new CaseAnswer.Invalid("subject");
        }
        if (body.isBlank() || body.strip().length() > CaseLetter.LONGEST_BODY) {
            return new CaseAnswer.Invalid("body");
        }
        return cases.lock(scope, id)
                .map(about -> CaseDesk.refusal(about, agent)
                        .orElseGet(() -> write(about, agent, new CaseLetter(replyTo, subject, body))))
                .orElseGet(CaseAnswer.Unknown::new);
    }

    private CaseAnswer write(Case about, Agent agent, CaseLetter letter) {
        Optional<CaseOrder> order =
                Optional.ofNullable(orders.of(Set.of(about.order())).get(about.order()));
        if (order.filter(CaseOrder::canBeWrittenTo).isEmpty()) {
            return new CaseAnswer.NobodyToWriteTo();
        }
        if (lastLetter(about).filter(letter::equals).isPresent()) {
            return new CaseAnswer.Done(about.id());
        }
        Instant now = clock.instant();
        CaseEvent wrote = about.wroteBy(agent, now);
        events.add(wrote, letter);
        outbox.queue(about.shop(), CaseMails.LETTER, wrote.id(), now);
        return desk.done(wrote);
    }

    /** A button pressed twice sends one mail: the same words twice in a row are one letter. */
    private Optional<CaseLetter> lastLetter(Case about) {
        return events.of(about.id()).reversed().stream()
                .filter(event -> event.kind() == CaseEvent.Kind.WROTE)
                .findFirst()
                .map(event -> events.letters(Set.of(event.id())).get(event.id()));
    }
}
