package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.Role;
import org.clientroi.order.application.OrderReceipt;
import org.clientroi.order.application.ReceivingOrders;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.Sending;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Orders come in: one, many, or a file as it is. */
@Path("/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    private final ReceivingOrders receiving;
    private final IntakeAudit audit;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected OrdersResource() {
        this(null, null, null);
    }

    @Inject
    public OrdersResource(ReceivingOrders receiving, IntakeAudit audit, Caller caller) {
        this.receiving = receiving;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            summary = "Creates orders or changes them, by shop and order number",
            description = "A JSON object, an array of them, or a CSV file with a header. A bad line is named and never"
                    + " stops the good ones; the same body sent again changes nothing. A missing column and an empty"
                    + " cell keep what is stored, a JSON null clears it.")
    public IntakeView receive(@BeanParam IntakeParameters parameters, InputStream body) throws IOException {
        Sending sending = new Sending(caller.id(), caller.scope(), shop -> caller.may(Role.MANAGER, shop));
        return switch (receiving.receive(body, parameters.format(), parameters.options(), sending)) {
            case OrderReceipt.Received(IntakeAnswer answer) -> {
                audit.note(caller.id(), AuditAction.IMPORTED_ORDERS, answer);
                yield IntakeView.of(answer);
            }
            case OrderReceipt.NotReadable(String message) ->
                throw Problem.of(400, message).asException();
            case OrderReceipt.BadParameter(String parameter, String message) ->
                throw Problem.of(400, parameter, message).asException();
            case OrderReceipt.NoSuchShop() -> throw Problem.unknownShop().asException();
        };
    }
}
