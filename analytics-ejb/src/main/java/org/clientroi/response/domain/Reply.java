package org.clientroi.response.domain;

import java.util.Optional;
import java.util.Set;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;

/**
 * What a customer last said about one order on the survey's pages, all that a call back needs. What was not answered is
 * empty; {@code problems} is empty where no kind was named.
 *
 * @param score the last answer to the recommendation question, 0 to 10
 */
public record Reply(
        OrderId order,
        ShopId shop,
        CustomerId customer,
        Optional<Integer> score,
        Optional<String> comment,
        Optional<ProblemState> problem,
        Set<ProblemKind> problems,
        Optional<ContactWish> contact) {

    public Reply {
        problems = Set.copyOf(problems);
    }
}
