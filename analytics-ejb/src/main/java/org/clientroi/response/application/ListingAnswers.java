package org.clientroi.response.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.clientroi.invitation.domain.AskingShops;
import org.clientroi.response.domain.AnswerCursor;
import org.clientroi.response.domain.AnswerPage;
import org.clientroi.response.domain.AnswerSearch;
import org.clientroi.response.domain.ListedAnswer;
import org.clientroi.response.domain.ListedAnswers;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** What customers said, in their own words, the newest first. */
@ApplicationScoped
@Transactional
public class ListingAnswers {

    private static final int LARGEST_PAGE = 200;

    private final ListedAnswers answers;
    private final AskingShops shops;

    @SuppressWarnings("NullAway")
    protected ListingAnswers() {
        this(null, null);
    }

    @Inject
    ListingAnswers(ListedAnswers answers, AskingShops shops) {
        this.answers = answers;
        this.shops = shops;
    }

    /** A shop outside the scope has no answers. */
    public AnswerPage page(ShopScope scope, AnswerSearch search, Optional<AnswerCursor> after, int size) {
        if (!scope.covers(search.shop())) {
            return new AnswerPage(List.of(), Optional.empty());
        }
        int limit = Math.clamp(size, 1, LARGEST_PAGE);
        List<ListedAnswer> found = answers.page(search, shops.of(search.shop()).zone(), after, limit + 1);
        List<ListedAnswer> shown = found.subList(0, Math.min(limit, found.size()));
        return new AnswerPage(
                List.copyOf(shown), found.size() > limit ? Optional.of(cursor(shown.getLast())) : Optional.empty());
    }

    public ListedAnswers.Offered offered(ShopScope scope, ShopId shop) {
        return scope.covers(shop) ? answers.offered(shop) : new ListedAnswers.Offered(List.of(), List.of());
    }

    private static AnswerCursor cursor(ListedAnswer answer) {
        return new AnswerCursor(answer.answers().first().at(), answer.id());
    }
}
