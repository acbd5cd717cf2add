package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseAnswer;
import org.clientroi.recovery.domain.CaseEvents;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.recovery.domain.CaseState;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.shared.ShopScope;

/** An agent takes a case, or gives it back. Of two who take it at once the second is told whose it is. */
@ApplicationScoped
@Transactional
public class TakingCase {

    private final Cases cases;
    private final CaseEvents events;
    private final CaseDesk desk;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected TakingCase() {
        this(null, null, null, null);
    }

    @Inject
    TakingCase(Cases cases, CaseEvents events, CaseDesk desk, Clock clock) {
        this.cases = cases;
        this.events = events;
        this.desk = desk;
        this.clock = clock;
    }

    /** Taken already by the same agent, nothing changes. */
    public CaseAnswer take(ShopScope scope, CaseId id, Agent agent) {
        return with(scope, id, about -> CaseDesk.refusal(about, agent).orElseGet(() -> take(about, agent)));
    }

    private CaseAnswer take(Case about, Agent agent) {
        if (about.state() == CaseState.TAKEN) {
            return new CaseAnswer.Done(about.id());
        }
        var taken = about.takenBy(agent, clock.instant());
        events.add(taken);
        return desk.done(taken);
    }

    /** @param managing whoever manages the shop may give back another's: people fall ill */
    public CaseAnswer giveBack(ShopScope scope, CaseId id, Agent agent, boolean managing) {
        return with(scope, id, about -> {
            Optional<CaseAnswer> refusal = CaseDesk.refusal(about, agent)
                    .filter(why -> !(managing && why instanceof CaseAnswer.SomebodyElses));
            return refusal.orElseGet(() -> giveBack(about, agent, clock.instant()));
        });
    }

    private CaseAnswer giveBack(Case about, Agent agent, Instant now) {
        if (about.state() == CaseState.WAITING) {
            return new CaseAnswer.Done(about.id());
        }
        var back = about.givenBackBy(agent, now);
        events.add(back);
        return desk.done(back);
    }

    private CaseAnswer with(ShopScope scope, CaseId id, Function<Case, CaseAnswer> work) {
        return cases.lock(scope, id).map(work).orElseGet(CaseAnswer.Unknown::new);
    }
}
