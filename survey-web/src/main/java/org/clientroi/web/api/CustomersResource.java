package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.Role;
import org.clientroi.order.application.ErasingCustomer;
import org.clientroi.order.application.ExportingCustomer;
import org.clientroi.shared.EmailAddress;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A person's rights: to see what is held, and to be forgotten. For administrators of all shops. */
@Path("/customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {

    /** How many orders stay, without the person. */
    public record ErasureView(int orders) {}

    private final ExportingCustomer exporting;
    private final ErasingCustomer erasing;
    private final RecordingAudit audit;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected CustomersResource() {
        this(null, null, null, null);
    }

    @Inject
    public CustomersResource(
            ExportingCustomer exporting, ErasingCustomer erasing, RecordingAudit audit, Caller caller) {
        this.exporting = exporting;
        this.erasing = erasing;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "All that is held of the person with this e-mail address")
    public Map<String, Object> export(@QueryParam("email") @Nullable String email) {
        EmailAddress address = allowed(email);
        ExportingCustomer.HeldOfPerson held = exporting.export(address).orElseThrow(CustomersResource::nobody);
        audit.record(caller.id(), AuditAction.EXPORTED_CUSTOMER, Optional.empty(), "");
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("customer", held.customer());
        view.put("orders", held.orders());
        view.putAll(held.others());
        return view;
    }

    @DELETE
    @Operation(
            summary = "Erases the person with this e-mail address",
            description = "The orders stay for the figures, without number, exact times, voucher, products, postcode"
                    + " and attributes, under a pseudonym that nothing leads to. The same file sent again skips them.")
    public ErasureView erase(@QueryParam("email") @Nullable String email) {
        OptionalInt orders = erasing.erase(allowed(email));
        if (orders.isEmpty()) {
            throw nobody();
        }
        audit.record(caller.id(), AuditAction.ERASED_CUSTOMER, Optional.empty(), orders.getAsInt() + " orders");
        return new ErasureView(orders.getAsInt());
    }

    private EmailAddress allowed(@Nullable String email) {
        if (!caller.mayEverywhere(Role.ADMINISTRATOR)) {
            throw Problem.notAllowed("administering all shops").asException();
        }
        return Optional.ofNullable(email)
                .flatMap(EmailAddress::parse)
                .orElseThrow(() ->
                        Problem.of(400, "email", "email is an e-mail address").asException());
    }

    private static ProblemException nobody() {
        return Problem.of(404, "email", "nobody is known by this address").asException();
    }
}
