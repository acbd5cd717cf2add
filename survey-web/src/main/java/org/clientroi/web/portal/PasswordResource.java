package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.account.application.ChoosingPassword;
import org.clientroi.account.application.PasswordChoice;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.web.Templates;
import org.clientroi.web.security.SignedIn;

/** For whoever has no password, or no longer: asking for a link by mail, and choosing one by it. */
@Path("/password")
@RequestScoped
public class PasswordResource {

    private static final String PATH = "/portal/password";
    private static final String TOKEN = "{token: [A-Za-z0-9_-]{22}}";

    @Inject
    private ChoosingPassword choosing;

    @Inject
    private Event<ForgottenPassword> forgotten;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @GET
    public Response form() {
        Texts words = words(Visits.preferred(headers));
        Frame frame = frame(words, "forgotten.title", PATH);
        ForgottenPage page = new ForgottenPage(
                frame, sentences(words, "sent", "forgotten.sent"), sentences(words, "expired", "sign-in.expired"));
        return Html.ok(templates.render("portal/forgotten.jte", page));
    }

    /** The same answer whatever was typed. */
    @POST
    public Response ask(@FormParam("email") @DefaultValue("") String email) {
        forgotten.fireAsync(new ForgottenPassword(email));
        return Response.seeOther(URI.create(address(PATH).with("sent", "1").href()))
                .build();
    }

    @GET
    @Path(TOKEN)
    public Response choice(@PathParam("token") String token) {
        return choosing.look(token)
                .map(open -> page(
                        Response.Status.OK,
                        token,
                        open,
                        sentences(words(open.language()), "expired", "sign-in.expired")))
                .orElseGet(this::over);
    }

    @POST
    @Path(TOKEN)
    public Response choose(
            @PathParam("token") String token,
            @FormParam("wanted") @DefaultValue("") String wanted,
            @FormParam("again") @DefaultValue("") String again) {
        Optional<PasswordChoice.Open> open = choosing.look(token);
        if (open.isEmpty()) {
            return over();
        }
        if (!wanted.equals(again)) {
            return refused(token, open.get(), "account.differ");
        }
        return switch (choosing.choose(token, wanted)) {
            case PasswordChoice.Done _ ->
                Response.seeOther(URI.create(
                                address("/portal/sign-in").with("chosen", "1").href()))
                        .build();
            case PasswordChoice.Over _ -> over();
            case PasswordChoice.Unfit(int shortest, int longest) ->
                refused(token, open.get(), "password.unfit", shortest, longest);
        };
    }

    private Response refused(String token, PasswordChoice.Open open, String key, Object... values) {
        return page(
                Response.Status.BAD_REQUEST,
                token,
                open,
                List.of(words(open.language()).get(key, values)));
    }

    private Response page(Response.Status status, String token, PasswordChoice.Open open, List<String> failure) {
        Texts words = words(open.language());
        PasswordPage page = new PasswordPage(
                frame(words, "password.title", PATH + "/" + token),
                words.get("password.lead", open.fullName(), open.login()),
                open.login(),
                failure);
        return Html.of(status, templates.render("portal/password.jte", page)).build();
    }

    private Response over() {
        Texts words = words(Visits.preferred(headers));
        Notice notice = new Notice(
                frame(words, "password.over.title", PATH),
                words.get("password.over.title"),
                words.get("password.over.lead"),
                List.of(new Frame.Link(
                        words.get("forgotten.title"), address(PATH).href(), "false", "")));
        return Html.of(Response.Status.NOT_FOUND, templates.render("portal/notice.jte", notice))
                .build();
    }

    private List<String> sentences(Texts words, String parameter, String key) {
        return Stream.of(parameter)
                .filter(uri.getQueryParameters()::containsKey)
                .map(_ -> words.get(key))
                .toList();
    }

    private Frame frame(Texts words, String titleKey, String path) {
        return new Frames(words, Visits.query(uri)).bare(titleKey, path, new Frame.Account("", signedIn.csrfToken()));
    }

    private Texts words(Language otherwise) {
        return Visits.words(Visits.query(uri), otherwise);
    }

    private Address address(String path) {
        Map<String, String> query = Visits.query(uri);
        return query.containsKey("lang") ? Address.of(path).with("lang", query.get("lang")) : Address.of(path);
    }
}
