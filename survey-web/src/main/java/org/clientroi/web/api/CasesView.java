package org.clientroi.web.api;

import java.time.Instant;
import java.util.List;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseCursor;
import org.clientroi.recovery.domain.CasePage;
import org.clientroi.recovery.domain.ListedCase;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.response.domain.Reply;
import org.clientroi.shop.domain.Shop;
import org.jspecify.annotations.Nullable;

/** A page of cases; {@code next} is the cursor of the one after, null on the last. */
public record CasesView(List<CaseView> cases, @Nullable String next) {

    /**
     * One case.
     *
     * @param calledAt when somebody first got in touch, or tried to, since something was last said
     * @param inTime whether the very first call came before its deadline; null before it
     */
    public record CaseView(
            String id,
            String shop,
            @Nullable String orderNumber,
            String state,
            List<String> reasons,
            @Nullable Integer score,
            Instant openedAt,
            Instant deadline,
            @Nullable Instant calledAt,
            @Nullable Boolean inTime,
            @Nullable Instant closedAt,
            @Nullable String takenBy) {

        static CaseView of(ListedCase listed, Shop shop) {
            Case about = listed.about();
            return new CaseView(
                    about.id().toString(),
                    shop.code().value(),
                    listed.order().number().orElse(null),
                    about.state().code(),
                    about.reasons().stream().map(Reason::code).toList(),
                    listed.reply().flatMap(Reply::score).orElse(null),
                    about.openedAt(),
                    about.deadline(),
                    about.calledAt().orElse(null),
                    about.wasCalledInTime().orElse(null),
                    about.closedAt().orElse(null),
                    about.owner().map(Agent::name).orElse(null));
        }
    }

    static CasesView of(CasePage page, Shop shop) {
        return new CasesView(
                page.cases().stream().map(each -> CaseView.of(each, shop)).toList(),
                page.next().map(CaseCursor::toString).orElse(null));
    }
}
