package org.clientroi.web.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.SentInvitation;
import org.clientroi.account.domain.User;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;

/** The words about users, keys and what was granted to them. */
final class AccessWords {

    private final Texts words;
    private final Figures figures;
    private final List<Shop> shops;
    private final ZoneId zone;
    private final Instant now;

    AccessWords(Texts words, List<Shop> shops, ZoneId zone, Instant now) {
        this.words = words;
        this.figures = new Figures(words);
        this.shops = shops;
        this.zone = zone;
        this.now = now;
    }

    /** Where a user stands. */
    record Standing(String text, String tone, List<String> reasons) {}

    Texts words() {
        return words;
    }

    ZoneId zone() {
        return zone;
    }

    String moment(Instant at) {
        return figures.moment(at, zone);
    }

    String moment(Optional<Instant> at) {
        return at.map(this::moment).orElseGet(() -> words.get("access.never"));
    }

    List<Grant> sorted(Grants grants) {
        return grants.grants().stream()
                .sorted(Comparator.comparing(Grant::role)
                        .reversed()
                        .thenComparing(grant -> grant.shop().map(this::shop).orElse("")))
                .toList();
    }

    List<String> grants(Grants grants) {
        return sorted(grants).stream().map(this::grant).toList();
    }

    String grant(Grant grant) {
        return words.get(
                "access.grant",
                role(grant.role()),
                grant.shop().map(this::shop).orElseGet(() -> words.get("access.all-shops")));
    }

    String shop(ShopId id) {
        return shops.stream()
                .filter(shop -> shop.id().equals(id))
                .map(Shop::name)
                .findFirst()
                .orElse("");
    }

    String code(ShopId id) {
        return shops.stream()
                .filter(shop -> shop.id().equals(id))
                .map(shop -> shop.code().value())
                .findFirst()
                .orElse("");
    }

    private String role(Role role) {
        return words.get("access.role." + role.code());
    }

    List<Frame.Option> roles(String chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Frame.Option(
                        role.code(),
                        words.get("access.role.choice." + role.code()),
                        role.code().equals(chosen)))
                .toList();
    }

    /** All of them first: without a value. */
    List<Frame.Option> shops(String chosen) {
        return Stream.concat(
                        Stream.of(new Frame.Option("", words.get("access.all-shops"), chosen.isEmpty())),
                        shops.stream()
                                .map(shop -> new Frame.Option(
                                        shop.code().value(),
                                        shop.name(),
                                        shop.code().value().equals(chosen))))
                .toList();
    }

    Standing standing(User user, Optional<SentInvitation> invitation) {
        if (user.isDisabled()) {
            return new Standing(words.get("access.state.disabled"), "unsure", List.of());
        }
        Optional<Instant> locked = user.lockedUntil(now);
        if (locked.isPresent()) {
            return new Standing(words.get("access.state.locked", moment(locked.get())), "bad", List.of());
        }
        if (user.isInvited()) {
            return new Standing(
                    words.get("access.state.invited"),
                    "unsure",
                    invitation.map(this::invitation).orElse(List.of()));
        }
        return new Standing(words.get("access.state.active"), "good", List.of());
    }

    private List<String> invitation(SentInvitation sent) {
        boolean over = !now.isBefore(sent.validUntil());
        String mail = words.get("outbox.state." + sent.mail().code());
        return Stream.concat(
                        Stream.of(words.get(
                                over ? "access.invitation.over" : "access.invitation",
                                mail,
                                moment(sent.validUntil()))),
                        sent.words().stream())
                .toList();
    }
}
