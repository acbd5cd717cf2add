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
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.order.intake.Sending;
import org.clientroi.response.application.ReceivingAnswers;
import org.clientroi.response.domain.AnswersReceipt;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers collected elsewhere come in: one, many, or a file as it is. */
@Path("/responses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResponsesResource {

    private final ReceivingAnswers receiving;
    private final IntakeAudit audit;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected ResponsesResource() {
        this(null, null, null);
    }

    @Inject
    public ResponsesResource(ReceivingAnswers receiving, IntakeAudit audit, Caller caller) {
        this.receiving = receiving;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            summary = "Stores answers to orders, by shop, order number and question",
            description = "question is nps (0-10), csat (1-5) or ces (1-7). Of two answers the one answered first is"
                    + " the answer and the one answered last its edit, in whatever order they arrive; the same body"
                    + " sent again changes nothing. Rows without a score are skipped, other columns are not read.")
    public IntakeView receive(@BeanParam IntakeParameters parameters, InputStream body) throws IOException {
        Sending sending = new Sending(caller.id(), caller.scope(), shop -> caller.may(Role.MANAGER, shop));
        return switch (receiving.receive(body, parameters.format(), parameters.options(), sending)) {
            case AnswersReceipt.Received(IntakeAnswer answer) -> {
                audit.note(caller.id(), AuditAction.IMPORTED_ANSWERS, answer);
                yield IntakeView.of(answer);
            }
            case AnswersReceipt.NotReadable(String message) ->
                throw Problem.of(400, message).asException();
            case AnswersReceipt.NoSuchShop() -> throw Problem.unknownShop().asException();
        };
    }
}
