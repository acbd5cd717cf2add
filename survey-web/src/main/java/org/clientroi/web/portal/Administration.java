package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.web.security.SignedIn;

/** Opens the pages about users, keys and the audit trail to administrators of all shops, and to nobody else. */
@RequestScoped
public class Administration {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Visits visits;

    @Inject
    private Shops shops;

    @Inject
    private Clock clock;

    Response open(UriInfo uri, Desk desk, Function<AdminVisit, Response> page) {
        return signedIn.mayEverywhere(Role.ADMINISTRATOR) ? page.apply(visit(uri, desk)) : visits.notAdministrator(uri);
    }

    private AdminVisit visit(UriInfo uri, Desk desk) {
        Map<String, String> query = Visits.query(uri);
        Texts words = Visits.words(query, signedIn.language());
        List<Shop> all = shops.all(signedIn.scope(Role.ADMINISTRATOR));
        Optional<Shop> shop = all.stream()
                .filter(each -> each.code().value().equals(query.get("shop")))
                .findFirst()
                .or(() -> all.stream().findFirst());
        Doors doors = shop.map(visits::doors).orElseGet(() -> new Doors(Set.of(Role.ADMINISTRATOR), 0));
        Frame frame = new Frames(words, query)
                .installation(
                        desk.titleKey(),
                        uri.getAbsolutePath().getPath(),
                        Place.ACCESS,
                        doors,
                        new Frame.Account(signedIn.fullName(), signedIn.csrfToken()));
        return new AdminVisit(
                desk,
                frame,
                address(desk, query),
                all,
                shop.map(Shop::zone).orElse(ZoneId.from(ZoneOffset.UTC)),
                clock.instant(),
                signedIn.id());
    }

    private static Address address(Desk desk, Map<String, String> query) {
        Address address = Address.of(desk.path());
        for (String name : List.of("shop", "lang")) {
            if (query.containsKey(name)) {
                address = address.with(name, query.get(name));
            }
        }
        return address;
    }
}
