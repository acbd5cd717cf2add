package org.clientroi.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.clientroi.account.application.RememberingAnswers;
import org.clientroi.account.application.Repetition;
import org.clientroi.account.domain.RequestKey;
import org.clientroi.shared.Secrets;
import org.clientroi.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Does what {@link Idempotent} says: looks for an answer already given, and keeps the one that is given now. */
@Provider
@Idempotent
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class IdempotentRequests implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    static final String HEADER = "Idempotency-Key";

    private static final String FIRST = "org.clientroi.idempotency.first";
    private static final String STATUS = "org.clientroi.idempotency.status";
    private static final int LARGEST_REQUEST = 1 << 20;
    private static final int LARGEST_ANSWER = 100_000;

    @Inject
    private RememberingAnswers remembering;

    @Inject
    private Caller caller;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        @Nullable String header = request.getHeaderString(HEADER);
        if (header == null) {
            return;
        }
        RequestKey key = RequestKey.parse(caller.id(), header)
                .orElseThrow(() -> Problem.of(400, HEADER + " is 1 to 200 visible characters.")
                        .asException());
        switch (remembering.begin(key, hash(request))) {
            case Repetition.First _ -> request.setProperty(FIRST, key);
            case Repetition.Answered(int status, String body) -> request.abortWith(again(status, body));
            case Repetition.InProgress _ ->
                request.abortWith(Problem.of(409, "The first request with this " + HEADER + " is not answered yet.")
                        .toResponse());
            case Repetition.OtherRequest _ ->
                request.abortWith(Problem.of(422, "This " + HEADER + " was used for another request.")
                        .toResponse());
        }
    }

    private static String hash(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(LARGEST_REQUEST + 1);
        if (body.length > LARGEST_REQUEST) {
            throw Problem.of(413, "The body has more than " + LARGEST_REQUEST + " bytes.")
                    .asException();
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        return Secrets.hash(
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "?"
                        + request.getUriInfo().getRequestUri().getRawQuery() + "\n"
                        + new String(body, StandardCharsets.ISO_8859_1));
    }

    private Response again(int status, String body) {
        if (status < 400 && !repeatsAnswer()) {
            return Problem.of(409, "This request was carried out already; its answer held a secret that is not kept.")
                    .toResponse();
        }
        Response.ResponseBuilder answer = Response.status(status).header("Idempotent-Replayed", "true");
        if (!body.isEmpty()) {
            answer.type(status < 400 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                    .entity(body);
        }
        return answer.build();
    }

    private boolean repeatsAnswer() {
        @Nullable Idempotent idempotent = resource.getResourceMethod().getAnnotation(Idempotent.class);
        return idempotent == null || idempotent.repeatsAnswer();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(FIRST) instanceof RequestKey key)) {
            return;
        }
        int status = response.getStatus();
        if (status >= 500) {
            remembering.failed(key);
            request.removeProperty(FIRST);
        } else if (!response.hasEntity() || status < 400 && !repeatsAnswer()) {
            remembering.answered(key, status, "");
            request.removeProperty(FIRST);
        } else {
            request.setProperty(STATUS, status);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(FIRST) instanceof RequestKey key)
                || !(context.getProperty(STATUS) instanceof Integer status)) {
            context.proceed();
            return;
        }
        OutputStream out = context.getOutputStream();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        context.setOutputStream(copy);
        context.proceed();
        String body = copy.toString(StandardCharsets.UTF_8);
        if (body.length() <= LARGEST_ANSWER) {
            remembering.answered(key, status, body);
        } else {
            remembering.failed(key);
        }
        copy.writeTo(out);
    }
}
