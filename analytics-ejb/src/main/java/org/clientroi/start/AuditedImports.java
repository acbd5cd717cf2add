package org.clientroi.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.order.domain.OrderFileImported;

/** A file of orders that came in by hand is a line of the audit trail, as one that came over the API is. */
@ApplicationScoped
public class AuditedImports {

    private final RecordingAudit audit;

    @SuppressWarnings("NullAway")
    protected AuditedImports() {
        this(null);
    }

    @Inject
    AuditedImports(RecordingAudit audit) {
        this.audit = audit;
    }

    void note(@Observes OrderFileImported imported) {
        audit.record(
                imported.caller(),
                AuditAction.IMPORTED_ORDERS,
                Optional.of(imported.shop()),
                imported.stored() + "/" + imported.lines());
    }
}
