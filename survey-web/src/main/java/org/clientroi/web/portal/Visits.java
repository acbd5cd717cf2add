package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.application.DescribingShop;
import org.clientroi.insight.application.KnowingSegments;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.recovery.application.ListingCases;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.web.Templates;
import org.clientroi.web.portal.Place.Picker;
import org.clientroi.web.security.SignedIn;

/** Reads from the address what somebody wants to look at, and finds out whether they may. */
@RequestScoped
public class Visits {

    private static final int VALUES_OF_A_SEGMENT = 8;

    @Inject
    private SignedIn signedIn;

    @Inject
    private KnowingSegments segments;

    @Inject
    private Shops shops;

    @Inject
    private DescribingShop describing;

    @Inject
    private ListingCases listing;

    @Inject
    private Templates templates;

    @Inject
    private Clock clock;

    Visit enter(UriInfo uri, Place place) {
        if (!signedIn.isSignedIn()) {
            return new Visit.Refused(
                    Response.seeOther(URI.create("/portal/sign-in")).build());
        }
        Map<String, String> query = query(uri);
        Texts words = words(query, signedIn.language());
        List<Shop> seen = shops.all(signedIn.scope());
        if (seen.isEmpty()) {
            return refused(Response.Status.OK, "no-shop", words, query);
        }
        List<Shop> open = seen.stream()
                .filter(shop -> signedIn.may(place.role(), shop.id()))
                .toList();
        Optional<Shop> shop = wanted(open, query);
        return shop.isEmpty()
                ? closed(place, seen, words, query)
                : describing
                        .answer(signedIn.scope(place.role()), shop.get().id())
                        .<Visit>map(facts -> entered(place, open, shop.get(), facts, words, query))
                        .orElseGet(() -> refused(Response.Status.NOT_FOUND, "not-found", words, query));
    }

    /** A foreign shop is as if it were not there; a page of a shop one knows is not open. Who calls back is led to it. */
    private Visit closed(Place place, List<Shop> seen, Texts words, Map<String, String> query) {
        Optional<Shop> known = wanted(seen, query);
        if (known.isEmpty()) {
            return refused(Response.Status.NOT_FOUND, "not-found", words, query);
        }
        boolean calling = seen.stream().anyMatch(shop -> signedIn.may(Role.AGENT, shop.id()));
        return place == Place.OVERVIEW && calling
                ? new Visit.Refused(
                        Response.seeOther(URI.create(Place.CALL_BACK.path())).build())
                : refused(Response.Status.FORBIDDEN, "not-allowed", words, query);
    }

    /** What is not there, or not for whoever asks. */
    Response notFound(UriInfo uri) {
        Map<String, String> query = query(uri);
        return refused(Response.Status.NOT_FOUND, "not-found", words(query, signedIn.language()), query)
                .response();
    }

    /** A page one may read, but not write to. */
    Response notAllowed(UriInfo uri) {
        Map<String, String> query = query(uri);
        return refused(Response.Status.FORBIDDEN, "not-allowed", words(query, signedIn.language()), query)
                .response();
    }

    /** What only administrators of all shops see. */
    Response notAdministrator(UriInfo uri) {
        Map<String, String> query = query(uri);
        return refused(Response.Status.FORBIDDEN, "not-administrator", words(query, signedIn.language()), query)
                .response();
    }

    /** The words of the language in the address, else of {@code otherwise}. */
    static Texts words(Map<String, String> query, Language otherwise) {
        Language language =
                Optional.ofNullable(query.get("lang")).flatMap(Language::parse).orElse(otherwise);
        return Texts.of(Figures.class, "portal", language);
    }

    /** The first value of each parameter. */
    static Map<String, String> query(UriInfo uri) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Map<String, String> query = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (!values.isEmpty() && !values.getFirst().isEmpty()) {
                query.put(name, values.getFirst());
            }
        });
        return query;
    }

    /** What a browser prefers, before anybody is known. */
    static Language preferred(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(locale -> Language.parse(locale.toLanguageTag()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.FR);
    }

    private Visit entered(
            Place place, List<Shop> visible, Shop shop, ShopFacts facts, Texts words, Map<String, String> query) {
        View view = View.read(query, place, facts, among(place, shop, query));
        LocalDate lastDay = lastDay(facts, shop);
        DateRange range = view.period().range(facts.firstAnswer().orElse(lastDay.minusYears(2)), lastDay);
        Frame frame = new Frames(words, query).around(place, doors(shop), visible, shop, view, range, facts, account());
        return new Visit.Entered(signedIn.scope(place.role()), shop, facts, lastDay, view, words, frame);
    }

    private Among among(Place place, Shop shop, Map<String, String> query) {
        ShopScope scope = signedIn.scope(place.role());
        return place.has(Picker.SEGMENT)
                ? Among.read(
                        query, segments.of(scope, shop.id()), segments.values(scope, shop.id(), VALUES_OF_A_SEGMENT))
                : Among.everybody();
    }

    /** What is administered belongs to no shop: the administrator of one shop does not find it. */
    Doors doors(Shop shop) {
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role ->
                        role == Role.ADMINISTRATOR ? signedIn.mayEverywhere(role) : signedIn.may(role, shop.id()))
                .collect(Collectors.toUnmodifiableSet());
        return new Doors(roles, listing.open(signedIn.scope(Role.AGENT), shop.id()), shop.isDemonstration());
    }

    /** Orders end on a declared day, answers may be newer; an empty shop ends today. */
    private LocalDate lastDay(ShopFacts facts, Shop shop) {
        return Stream.of(facts.completeThrough(), facts.lastAnswer())
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(clock.withZone(shop.zone())));
    }

    private static Optional<Shop> wanted(List<Shop> visible, Map<String, String> query) {
        String code = query.get("shop");
        if (code == null) {
            return visible.stream().findFirst();
        }
        return ShopCode.parse(code)
                .flatMap(wanted -> visible.stream()
                        .filter(each -> each.code().equals(wanted))
                        .findFirst());
    }

    private Visit.Refused refused(Response.Status status, String key, Texts words, Map<String, String> query) {
        String title = key.equals("no-shop") ? key : key + ".title";
        Frame frame = new Frames(words, query).bare(title, Place.OVERVIEW.path(), account());
        List<Frame.Link> ways = key.equals("no-shop")
                ? List.of()
                : List.of(new Frame.Link(words.get("not-found.back"), Place.OVERVIEW.path(), "false", ""));
        Notice notice = new Notice(frame, words.get(title), words.get(key + ".lead"), ways);
        return new Visit.Refused(
                Html.of(status, templates.render("portal/notice.jte", notice)).build());
    }

    private Frame.Account account() {
        return new Frame.Account(signedIn.fullName(), signedIn.csrfToken());
    }
}
