package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clientroi.shared.Texts;
import org.clientroi.web.Templates;
import org.clientroi.web.security.SignedIn;

/** The page with the sign-in form; what it sends is received in {@code web.security}. */
@Path("/sign-in")
@RequestScoped
public class SignInFormResource {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @GET
    public Response show() {
        Map<String, String> query = Visits.query(uri);
        Texts words = Visits.words(query, Visits.preferred(headers));
        Frame frame = new Frames(words, query)
                .bare("sign-in.title", "/portal/sign-in", new Frame.Account("", signedIn.csrfToken()));
        List<String> failure = Stream.of("failed", "expired")
                .filter(uri.getQueryParameters()::containsKey)
                .map(why -> words.get("sign-in." + why))
                .toList();
        List<String> success = Stream.of("chosen")
                .filter(uri.getQueryParameters()::containsKey)
                .map(why -> words.get("sign-in." + why))
                .toList();
        Address forgotten = query.containsKey("lang")
                ? Address.of("/portal/password").with("lang", query.get("lang"))
                : Address.of("/portal/password");
        return Html.ok(
                templates.render("portal/sign-in.jte", new SignInPage(frame, failure, success, forgotten.href())));
    }
}
