package org.clientroi.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.order.application.FetchingRejections;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.intake.IntakeAnswer;

/** The lines of a file that were not taken, for every manager of its shop; noted in the audit trail as the API's are. */
@ApplicationScoped
public class RejectedDownload {

    private final FetchingRejections fetching;
    private final RecordingAudit audit;

    @SuppressWarnings("NullAway")
    protected RejectedDownload() {
        this(null, null);
    }

    @Inject
    RejectedDownload(FetchingRejections fetching, RecordingAudit audit) {
        this.fetching = fetching;
        this.audit = audit;
    }

    /** The first of them, for the page. */
    List<IntakeAnswer.Listed> first(OrderFile file, int most) {
        return file.run().map(run -> fetching.first(run, file.caller(), most)).orElseGet(List::of);
    }

    /** @param reason a message in the reader's language */
    StreamingOutput lines(String actor, OrderFile file, UUID run, UnaryOperator<String> reason) {
        audit.record(actor, AuditAction.DOWNLOADED_REJECTED, Optional.of(file.shop()), run.toString());
        return out -> fetching.write(run, file.caller(), reason, out);
    }
}
