package org.clientroi.report.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.report.domain.JobState;
import org.clientroi.report.domain.WorkbookJob;
import org.clientroi.report.domain.WorkbookJobs;
import org.clientroi.report.domain.WorkbookRequest;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** Asks for workbooks to be made in the background, looks how far they are, cancels them and fetches them. */
@ApplicationScoped
@Transactional
public class OrderingWorkbooks {

    private final WorkbookJobs jobs;
    private final Clock clock;

    @Inject
    public OrderingWorkbooks(WorkbookJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OrderingWorkbooks() {
        this(null, null);
    }

    /**
     * Empty when the scope does not cover the shop. Who asks again for what is under way gets the same job.
     *
     * @param askedBy as in the audit trail
     */
    public Optional<WorkbookJob> ask(ShopScope scope, String askedBy, WorkbookRequest request) {
        if (!scope.covers(request.shop())) {
            return Optional.empty();
        }
        Optional<WorkbookJob> same = jobs.of(request.shop()).stream()
                .filter(job -> job.state().isUnderWay() && job.request().equals(request))
                .findFirst();
        return same.or(() -> Optional.of(added(askedBy, request)));
    }

    private WorkbookJob added(String askedBy, WorkbookRequest request) {
        WorkbookJob job = new WorkbookJob(
                UUID.randomUUID(),
                request.shop(),
                askedBy,
                clock.instant(),
                request.period(),
                request.language(),
                JobState.WAITING,
                0,
                0,
                0,
                Optional.empty(),
                0);
        jobs.add(job);
        return job;
    }

    /** Newest first; none for a shop outside the scope. */
    public List<WorkbookJob> of(ShopScope scope, ShopId shop) {
        return scope.covers(shop) ? jobs.of(shop) : List.of();
    }

    /** Empty when there is no such job in the scope. */
    public Optional<WorkbookJob> find(ShopScope scope, UUID id) {
        return jobs.find(id).filter(job -> scope.covers(job.shop()));
    }

    /** False when there is none to cancel. */
    public boolean cancel(ShopScope scope, UUID id) {
        return find(scope, id).isPresent()
                && jobs.cancel(id, clock.instant(), clock.instant().plus(KeepingWorkbooks.KEPT));
    }

    /** Writes the file of a job that is ready. */
    public void fetch(WorkbookJob ready, OutputStream out) {
        jobs.read(ready.id(), out);
    }
}
