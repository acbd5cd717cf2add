package org.clientroi.response.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.response.domain.Answer;
import org.clientroi.response.domain.Choice;
import org.clientroi.response.domain.ContactWish;
import org.clientroi.response.domain.GivenReplies;
import org.clientroi.response.domain.GivenReply;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.ProblemState;
import org.clientroi.response.domain.Replies;
import org.clientroi.response.domain.Reply;
import org.clientroi.response.domain.Responses;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.jdbi.v3.core.Jdbi;

/** Puts together what the rows of an order say: always the last answer, since that is what has to be acted on. */
@ApplicationScoped
class JdbcReplies implements Replies {

    /** Whose order it is. */
    private record Owner(OrderId order, ShopId shop, CustomerId customer) {}

    private final Jdbi jdbi;
    private final Responses responses;
    private final GivenReplies given;

    @SuppressWarnings("NullAway")
    protected JdbcReplies() {
        this(null, null, null);
    }

    @Inject
    JdbcReplies(Jdbi jdbi, Responses responses, GivenReplies given) {
        this.jdbi = jdbi;
        this.responses = responses;
        this.given = given;
    }

    @Override
    public Map<OrderId, Reply> of(Set<OrderId> orders) {
        Map<OrderId, Answer> scores = new HashMap<>();
        Set<OrderId> spoken = new HashSet<>();
        responses.of(orders).values().forEach(response -> {
            spoken.add(response.key().order());
            if (response.key().question() == ScoredQuestion.NPS) {
                scores.put(response.key().order(), response.answers().last());
            }
        });
        Map<OrderId, Map<ChoiceQuestion, Choice>> chosen = chosen(orders);
        spoken.addAll(chosen.keySet());
        return owners(spoken)
                .map(owner -> reply(
                        owner,
                        Optional.ofNullable(scores.get(owner.order())),
                        chosen.getOrDefault(owner.order(), Map.of())))
                .collect(Collectors.toMap(Reply::order, Function.identity()));
    }

    private Map<OrderId, Map<ChoiceQuestion, Choice>> chosen(Set<OrderId> orders) {
        Map<OrderId, Map<ChoiceQuestion, Choice>> chosen = new HashMap<>();
        given.of(orders)
                .forEach((GivenReply.Key key, GivenReply reply) -> chosen.computeIfAbsent(
                                key.order(), _ -> new EnumMap<>(ChoiceQuestion.class))
                        .put(key.question(), reply.last()));
        return chosen;
    }

    private Stream<Owner> owners(Set<OrderId> orders) {
        List<Owner> owners = jdbi.withHandle(handle -> handle.createQuery(
                        "select id, shop_id, customer_id from customer_order where id = any(:orders)")
                .bindArray(
                        "orders",
                        UUID.class,
                        orders.stream().map(OrderId::value).toList())
                .map((row, context) -> owner(row))
                .list());
        return owners.stream();
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                new OrderId(row.getObject("id", UUID.class)),
                new ShopId(row.getObject("shop_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)));
    }

    private static Reply reply(Owner owner, Optional<Answer> score, Map<ChoiceQuestion, Choice> chosen) {
        return new Reply(
                owner.order(),
                owner.shop(),
                owner.customer(),
                score.flatMap(Answer::score),
                score.flatMap(Answer::comment)
                        .or(() -> Optional.ofNullable(chosen.get(ChoiceQuestion.REASON))
                                .flatMap(Choice::words)),
                one(chosen, ChoiceQuestion.PROBLEM).map(code -> ProblemState.valueOf(name(code))),
                Optional.ofNullable(chosen.get(ChoiceQuestion.PROBLEM_KIND)).stream()
                        .flatMap(choice -> choice.options().stream())
                        .map(code -> ProblemKind.valueOf(name(code)))
                        .collect(Collectors.toSet()),
                contact(chosen));
    }

    private static Optional<ContactWish> contact(Map<ChoiceQuestion, Choice> chosen) {
        return one(chosen, ChoiceQuestion.CONTACT).map(code -> switch (code) {
            case "phone" ->
                new ContactWish.ByPhone(
                        Optional.ofNullable(chosen.get(ChoiceQuestion.CONTACT)).flatMap(Choice::words),
                        one(chosen, ChoiceQuestion.CALL_TIME).map(time -> ContactWish.PartOfDay.valueOf(name(time))));
            case "email" -> new ContactWish.ByEmail();
            case "none" -> new ContactWish.None();
            default -> throw new IllegalStateException("no wish to be contacted: " + code);
        });
    }

    private static Optional<String> one(Map<ChoiceQuestion, Choice> chosen, ChoiceQuestion question) {
        return Optional.ofNullable(chosen.get(question))
                .flatMap(choice -> choice.options().stream().findFirst());
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
