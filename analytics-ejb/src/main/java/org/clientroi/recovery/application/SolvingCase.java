package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.clientroi.invitation.application.HoldingSurveys;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.CaseAnswer;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.shared.ShopScope;

/** What let the customer down is put right: a survey that was kept back for it may go. */
@ApplicationScoped
@Transactional
public class SolvingCase {

    private final CaseDesk desk;
    private final HoldingSurveys surveys;

    @SuppressWarnings("NullAway")
    protected SolvingCase() {
        this(null, null);
    }

    @Inject
    SolvingCase(CaseDesk desk, HoldingSurveys surveys) {
        this.desk = desk;
        this.surveys = surveys;
    }

    public CaseAnswer solve(ShopScope scope, CaseId id, Agent agent, String note) {
        if (CaseDesk.isTooLong(note)) {
            return new CaseAnswer.Invalid("note");
        }
        return desk.work(scope, id, agent, (about, at) -> {
            surveys.letGo(about.order());
            return about.solvedBy(agent, CaseDesk.tidy(note), at);
        });
    }
}
