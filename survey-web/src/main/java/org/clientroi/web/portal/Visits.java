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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.application.DescribingShop;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.web.Templates;
import org.clientroi.web.security.SignedIn;

/** Reads from the address what somebody wants to look at, and finds out whether they may. */
@RequestScoped
public class Visits {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Shops shops;

    @Inject
    private DescribingShop describing;

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
        ShopScope scope = signedIn.scope(Role.EXECUTIVE);
        List<Shop> visible = shops.all(scope);
        if (visible.isEmpty()) {
            return refused(Response.Status.OK, "no-shop", words, query);
        }
        Optional<Shop> shop = wanted(visible, query);
        if (shop.isEmpty()) {
            return refused(Response.Status.NOT_FOUND, "not-found", words, query);
        }
        boolean managing = signedIn.may(Role.MANAGER, shop.get().id());
        if (place.isForManagers() && !managing) {
            return refused(Response.Status.FORBIDDEN, "not-allowed", words, query);
        }
        return describing
                .answer(scope, shop.get().id())
                .<Visit>map(facts -> entered(place, managing, visible, shop.get(), facts, words, query))
                .orElseGet(() -> refused(Response.Status.NOT_FOUND, "not-found", words, query));
    }

    /** What is not there, or not for whoever asks. */
    Response notFound(UriInfo uri) {
        Map<String, String> query = query(uri);
        return refused(Response.Status.NOT_FOUND, "not-found", words(query, signedIn.language()), query)
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
            Place place,
            boolean managing,
            List<Shop> visible,
            Shop shop,
            ShopFacts facts,
            Texts words,
            Map<String, String> query) {
        PeriodChoice period =
                PeriodChoice.parse(query.get("period"), query.get("from"), query.get("to"), place.usualPeriod());
        LocalDate lastDay = lastDay(facts, shop);
        DateRange range = period.range(facts.firstAnswer().orElse(lastDay.minusYears(2)), lastDay);
        Frame frame = new Frames(words, query).around(place, managing, visible, shop, period, range, facts, account());
        return new Visit.Entered(signedIn.scope(Role.EXECUTIVE), shop, facts, lastDay, period, words, frame);
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
            return Optional.of(visible.getFirst());
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
