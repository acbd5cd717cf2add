package org.clientroi.invitation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.invitation.domain.AskedOrder;
import org.clientroi.invitation.domain.AskedOrders;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.InvitationsChanged;
import org.clientroi.invitation.domain.NeverWrite;
import org.clientroi.invitation.domain.OptOut;
import org.clientroi.invitation.domain.OptOutScope;
import org.clientroi.invitation.domain.SkipReason;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.shared.ShopId;

/** A customer no longer wants to be asked, by one shop or by all of them. */
@ApplicationScoped
@Transactional
public class OptingOut {

    private static final Logger LOG = System.getLogger(OptingOut.class.getName());

    private final Invitations invitations;
    private final AskedOrders orders;
    private final NeverWrite neverWrite;
    private final DescribingInvitations describing;
    private final Event<InvitationsChanged> changed;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected OptingOut() {
        this(null, null, null, null, null, null);
    }

    @Inject
    OptingOut(
            Invitations invitations,
            AskedOrders orders,
            NeverWrite neverWrite,
            DescribingInvitations describing,
            Event<InvitationsChanged> changed,
            Clock clock) {
        this.invitations = invitations;
        this.orders = orders;
        this.neverWrite = neverWrite;
        this.describing = describing;
        this.changed = changed;
        this.clock = clock;
    }

    /** What the page of an unsubscribe link shows; empty for a link that was never sent. Reads only. */
    public Optional<OptOut> open(String unsubscribeToken) {
        return invitations.findByUnsubscribeToken(unsubscribeToken).map(this::describe);
    }

    /** Opts out and says what the page shows next; empty for a link that was never sent. */
    public Optional<OptOut> optOut(String unsubscribeToken, OptOutScope scope) {
        return invitations.findByUnsubscribeToken(unsubscribeToken).map(invitation -> {
            Optional<ShopId> shop = scope == OptOutScope.ALL_SHOPS ? Optional.empty() : Optional.of(invitation.shop());
            Instant now = clock.instant();
            orders.find(invitation.order())
                    .flatMap(AskedOrder::email)
                    .ifPresent(address -> neverWrite.add(address, shop, SkipReason.OPTED_OUT, now));
            leave(invitation, shop, now);
            LOG.log(Level.INFO, "A customer opted out of the mails of {0}", shop.isEmpty() ? "all shops" : "a shop");
            return describe(invitation);
        });
    }

    private void leave(Invitation followed, Optional<ShopId> shop, Instant now) {
        List<Invitation> left = invitations.ofCustomers(Set.of(followed.customer())).stream()
                .filter(other -> shop.map(other.shop()::equals).orElse(true))
                .filter(other -> other.optedOutAt().isEmpty())
                .toList();
        left.stream()
                .filter(other -> other.isUnderWay() || other.id().equals(followed.id()))
                .forEach(other -> other.optedOut(now));
        changed.fire(new InvitationsChanged(
                left.stream().map(Invitation::order).collect(Collectors.toSet()), Set.of(followed.customer())));
    }

    private OptOut describe(Invitation invitation) {
        SurveyFacts facts = describing.facts(invitation);
        return new OptOut(facts.identity(), facts.letterhead(), facts.language(), optedOutOf(invitation));
    }

    private Optional<OptOutScope> optedOutOf(Invitation invitation) {
        Set<NeverWrite.Entry> entries = orders.find(invitation.order())
                .flatMap(AskedOrder::email)
                .map(address -> neverWrite.among(Set.of(address)))
                .orElse(Set.of());
        if (entries.stream().anyMatch(entry -> entry.shop().isEmpty())) {
            return Optional.of(OptOutScope.ALL_SHOPS);
        }
        return entries.stream()
                        .anyMatch(entry ->
                                entry.shop().filter(invitation.shop()::equals).isPresent())
                ? Optional.of(OptOutScope.THIS_SHOP)
                : Optional.empty();
    }
}
