package org.clientroi.recovery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseCounts;
import org.clientroi.recovery.domain.CaseCursor;
import org.clientroi.recovery.domain.CaseFilter;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.CaseOrders;
import org.clientroi.recovery.domain.CasePage;
import org.clientroi.recovery.domain.Cases;
import org.clientroi.recovery.domain.ListedCase;
import org.clientroi.response.domain.Replies;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.UserId;

/** The list to call back: who waits, for whom, until when. */
@ApplicationScoped
@Transactional
public class ListingCases {

    private static final int LARGEST_PAGE = 200;

    private final Cases cases;
    private final CaseOrders orders;
    private final Replies replies;
    private final CaseCounts counts;

    @SuppressWarnings("NullAway")
    protected ListingCases() {
        this(null, null, null, null);
    }

    @Inject
    ListingCases(Cases cases, CaseOrders orders, Replies replies, CaseCounts counts) {
        this.cases = cases;
        this.orders = orders;
        this.replies = replies;
        this.counts = counts;
    }

    /** {@code owner}: only what this agent has taken. A shop outside the scope has no cases. */
    public CasePage page(
            ShopScope scope,
            ShopId shop,
            CaseFilter filter,
            Optional<UserId> owner,
            Optional<CaseCursor> after,
            int size) {
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        List<Case> found = cases.list(scope, new Cases.Query(shop, filter, owner, after, limit + 1));
        List<Case> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<CaseCursor> next = found.size() > limit
                ? Optional.of(new CaseCursor(
                        shown.getLast().deadline(), shown.getLast().id().value()))
                : Optional.empty();
        return new CasePage(listed(shown), next);
    }

    public CaseCounts.OnTheList counts(ShopScope scope, ShopId shop, UserId agent) {
        return scope.covers(shop) ? counts.onTheList(shop, agent) : new CaseCounts.OnTheList(0, 0, 0);
    }

    /** How many wait or are looked after. */
    public long open(ShopScope scope, ShopId shop) {
        return scope.covers(shop) ? counts.open(shop) : 0;
    }

    private List<ListedCase> listed(List<Case> shown) {
        Set<OrderId> about = shown.stream().map(Case::order).collect(Collectors.toSet());
        Map<OrderId, CaseOrder> orderOf = orders.of(about);
        Map<OrderId, Reply> replyTo = replies.of(about);
        return shown.stream()
                .map(each -> new ListedCase(
                        each,
                        Objects.requireNonNull(orderOf.get(each.order())),
                        Optional.ofNullable(replyTo.get(each.order()))))
                .toList();
    }
}
