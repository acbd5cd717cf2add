package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.CaseAnswer;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.shared.ShopScope;

/** Somebody called a customer. Whoever had not taken the case takes it by calling. */
@ApplicationScoped
@Transactional
public class NotingCall {

    private final CaseDesk desk;

    @SuppressWarnings("NullAway")
    protected NotingCall() {
        this(null);
    }

    @Inject
    NotingCall(CaseDesk desk) {
        this.desk = desk;
    }

    public CaseAnswer reached(ShopScope scope, CaseId id, Agent agent, String note) {
        return CaseDesk.isTooLong(note)
                ? new CaseAnswer.Invalid("note")
                : desk.work(scope, id, agent, (about, at) -> about.reachedBy(agent, CaseDesk.tidy(note), at));
    }

    public CaseAnswer notReached(ShopScope scope, CaseId id, Agent agent, String note) {
        return CaseDesk.isTooLong(note)
                ? new CaseAnswer.Invalid("note")
                : desk.work(scope, id, agent, (about, at) -> about.notReachedBy(agent, CaseDesk.tidy(note), at));
    }
}
