package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseAnswer;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.shared.ShopScope;

/** What every use case on one case begins and ends with: nobody works on another's, nor on one that is done. */
@ApplicationScoped
class CaseDesk {

    private static final Logger LOG = System.getLogger(CaseDesk.class.getName());

    private final Cases cases;
    private final CaseEvents events;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected CaseDesk() {
        this(null, null, null);
    }

    @Inject
    CaseDesk(Cases cases, CaseEvents events, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** The case is held while {@code verb} works on it, and what it gives back is kept. */
    CaseAnswer work(ShopScope scope, CaseId id, Agent agent, BiFunction<Case, Instant, CaseEvent> verb) {
        Optional<Case> found = cases.lock(scope, id);
        Optional<CaseAnswer> refusal =
                found.isEmpty() ? Optional.of(new CaseAnswer.Unknown()) : refusal(found.get(), agent);
        return refusal.orElseGet(() -> {
            CaseEvent event = verb.apply(found.orElseThrow(), clock.instant());
            events.add(event);
            return done(event);
        });
    }

    CaseAnswer done(CaseEvent event) {
        LOG.log(Level.INFO, "case {0} {1}", event.about(), event.kind());
        return new CaseAnswer.Done(event.about());
    }

    /** Why the agent may not work on it; empty where nothing stands against it. */
    static Optional<CaseAnswer> refusal(Case about, Agent agent) {
        if (!about.isOpen()) {
            return Optional.of(new CaseAnswer.NotOpen());
        }
        return about.mayBeHandledBy(agent)
                ? Optional.empty()
                : about.owner().map(owner -> new CaseAnswer.SomebodyElses(owner.name()));
    }

    /** A note of blanks is none; one that is too long is refused as a whole. */
    static boolean isTooLong(String note) {
        return tidy(note).filter(text -> text.length() > CaseEvent.LONGEST_NOTE).isPresent();
    }

    static Optional<String> tidy(String note) {
        String text = note.replace("\r\n", "\n").replace("\0", "").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
