package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.application.ChangingPassword;
import org.clientroi.account.application.KnownUser;
import org.clientroi.account.application.PasswordChange;
import org.clientroi.shared.Texts;
import org.clientroi.web.Templates;
import org.clientroi.web.portal.SettingsPage.Saying;
import org.clientroi.web.security.SignedIn;

/** Where somebody chooses another password; every other session of theirs ends with the old one. */
@Path("/account")
@RequestScoped
public class AccountResource {

    private static final String PATH = "/portal/account";
    private static final String DONE = "changed";

    @Inject
    private SignedIn signedIn;

    @Inject
    private ChangingPassword changing;

    @Inject
    private Templates templates;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        Texts words = words();
        Optional<Saying> said = Visits.query(uri).containsKey(DONE)
                ? Optional.of(new Saying(words.get("account.changed"), true))
                : Optional.empty();
        return page(Response.Status.OK, words, said);
    }

    @POST
    public Response change(
            @FormParam("present") @DefaultValue("") String present,
            @FormParam("wanted") @DefaultValue("") String wanted,
            @FormParam("again") @DefaultValue("") String again) {
        KnownUser user = signedIn.user().orElseThrow();
        if (!wanted.equals(again)) {
            return refused("account.differ");
        }
        return switch (changing.change(user.id(), present, wanted)) {
            case PasswordChange.WrongPassword _ -> refused("account.wrong");
            case PasswordChange.HasToWait _ -> refused("account.wait");
            case PasswordChange.Unfit(int shortest, int longest) -> refused("account.unfit", shortest, longest);
            case PasswordChange.Done _ -> {
                signedIn.goOn(user.login());
                yield Response.seeOther(URI.create(address().with(DONE, "1").href()))
                        .build();
            }
        };
    }

    private Response refused(String key, Object... values) {
        Texts words = words();
        return page(Response.Status.BAD_REQUEST, words, Optional.of(new Saying(words.get(key, values), false)));
    }

    private Response page(Response.Status status, Texts words, Optional<Saying> said) {
        Frame frame = new Frames(words, Visits.query(uri))
                .bare("account.title", PATH, new Frame.Account(signedIn.fullName(), signedIn.csrfToken()));
        AccountPage page =
                new AccountPage(frame, signedIn.user().map(KnownUser::login).orElse(""), said);
        return Html.of(status, templates.render("portal/account.jte", page)).build();
    }

    private Texts words() {
        return Visits.words(Visits.query(uri), signedIn.language());
    }

    private Address address() {
        Map<String, String> query = Visits.query(uri);
        return query.containsKey("lang") ? Address.of(PATH).with("lang", query.get("lang")) : Address.of(PATH);
    }
}
