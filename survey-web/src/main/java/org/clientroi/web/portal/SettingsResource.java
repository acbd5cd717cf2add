package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.application.ListedUser;
import org.clientroi.account.application.ListingUsers;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.Role;
import org.clientroi.shop.application.ChangingShop;
import org.clientroi.shop.application.ListedShop;
import org.clientroi.shop.application.ListingShops;
import org.clientroi.shop.application.ShopChange;
import org.clientroi.shop.application.ShopSetting;
import org.clientroi.shop.application.ShopWish;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.Templates;
import org.clientroi.web.security.SignedIn;

/** A manager sets up a shop, and switches asking on having seen how many mails that leads to. */
@Path("/settings")
@RequestScoped
public class SettingsResource {

    private static final String SAVED = "saved";

    @Inject
    private Visits visits;

    @Inject
    private ListingShops listing;

    @Inject
    private ListingUsers users;

    @Inject
    private ChangingShop changing;

    @Inject
    private RecordingAudit audit;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Templates templates;

    @Inject
    private HttpServletRequest request;

    @Context
    private UriInfo uri;

    @GET
    public Response show() {
        return switch (visits.enter(uri, Place.SETTINGS)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit ->
                Html.ok(templates.render(
                        "portal/settings.jte",
                        writer(visit).write(visit.frame(), Visits.query(uri).containsKey(SAVED))));
        };
    }

    /** What the form sends; a field that it does not hold stays as it is. */
    @POST
    public Response change() {
        return switch (visits.enter(uri, Place.SETTINGS)) {
            case Visit.Refused refused -> refused.response();
            case Visit.Entered visit -> change(visit, typed());
        };
    }

    private Response change(Visit.Entered visit, Map<ShopSetting, String> typed) {
        Shop shop = visit.shop();
        ShopChange change = changing.change(signedIn.scope(Role.MANAGER), shop.code(), wish(typed));
        return switch (change) {
            case ShopChange.Refused(String field, String _) -> refused(visit, typed, field);
            case ShopChange.Unchanged _ -> saved(visit);
            case ShopChange.Created _, ShopChange.Changed _ -> {
                audit.record(
                        signedIn.id(),
                        AuditAction.CHANGED_SHOP,
                        Optional.of(shop.id()),
                        shop.code().value());
                yield saved(visit);
            }
        };
    }

    private Response refused(Visit.Entered visit, Map<ShopSetting, String> typed, String field) {
        boolean switching = typed.containsKey(ShopSetting.ASKING);
        ShopSetting refused =
                switching ? ShopSetting.ASKING : ShopSetting.named(field).orElseThrow();
        SettingsPage page = writer(visit).write(visit.frame(), switching ? Map.of() : typed, refused);
        return Html.of(Response.Status.BAD_REQUEST, templates.render("portal/settings.jte", page))
                .build();
    }

    private Map<ShopSetting, String> typed() {
        Map<ShopSetting, String> typed = new EnumMap<>(ShopSetting.class);
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 0) {
                ShopSetting.named(name).ifPresent(setting -> typed.put(setting, values[0].strip()));
            }
        });
        return typed;
    }

    private static ShopWish wish(Map<ShopSetting, String> typed) {
        ShopWish wish = ShopWish.nothing();
        for (Map.Entry<ShopSetting, String> each : typed.entrySet()) {
            wish = each.getValue().isEmpty() ? wish.cleared(each.getKey()) : wish.with(each.getKey(), each.getValue());
        }
        return wish;
    }

    /** So that reloading the page sends nothing again. */
    private Response saved(Visit.Entered visit) {
        return Response.seeOther(URI.create(address(visit).with(SAVED, "1").href()))
                .build();
    }

    private SettingsWriter writer(Visit.Entered visit) {
        ListedShop shop = listing.one(visit.scope(), visit.shop().code()).orElseThrow();
        List<ListedUser> signers = users.all().stream()
                .filter(each -> !each.user().isDisabled())
                .filter(each -> each.grants().scope().covers(shop.shop().id()))
                .toList();
        return new SettingsWriter(visit.words(), address(visit), shop, signers);
    }

    private Address address(Visit.Entered visit) {
        Address address = Address.of(Place.SETTINGS.path())
                .with("shop", visit.shop().code().value());
        String language = Visits.query(uri).get("lang");
        return language == null ? address : address.with("lang", language);
    }
}
