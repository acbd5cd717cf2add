package org.clientroi.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.order.intake.IntakeAnswer;

/**
 * Notes that many lines came in at once. A single order that a shop's system sends is no line of the audit trail: there
 * would be as many as orders.
 */
@ApplicationScoped
public class IntakeAudit {

    private final RecordingAudit audit;

    @SuppressWarnings("NullAway")
    protected IntakeAudit() {
        this(null);
    }

    @Inject
    public IntakeAudit(RecordingAudit audit) {
        this.audit = audit;
    }

    void note(String caller, AuditAction action, IntakeAnswer answer) {
        long stored = answer.created() + answer.updated();
        long lines = stored + answer.unchanged() + answer.skipped() + answer.rejectedCount();
        if (lines > 1) {
            audit.record(caller, action, Optional.empty(), stored + "/" + lines);
        }
    }
}
