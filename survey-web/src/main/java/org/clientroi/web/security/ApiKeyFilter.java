package org.clientroi.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientroi.account.application.KnownCaller;
import org.clientroi.account.application.RecognisingCallers;
import org.clientroi.web.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Nothing under the API is answered without a key, not even that an address does not exist. A filter of JAX-RS, because
 * the container takes only one authentication mechanism, and that one is the portal's.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class ApiKeyFilter implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([^\\s]{1,400}) *");

    @Inject
    private RecognisingCallers recognising;

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<KnownCaller> known =
                keyIn(request.getHeaderString(HttpHeaders.AUTHORIZATION)).flatMap(recognising::byKey);
        if (known.isPresent()) {
            caller.is(known.get());
        } else {
            request.abortWith(refusal());
        }
    }

    private static Optional<String> keyIn(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher bearer = BEARER.matcher(header);
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }

    private static Response refusal() {
        return Response.fromResponse(Problem.of(401, "Send a valid API key: Authorization: Bearer <key>.")
                        .toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"ClientROI\"")
                .build();
    }
}
