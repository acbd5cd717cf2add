package org.clientroi.response.application;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.response.domain.AnswerSource;
import org.clientroi.response.domain.AnsweredOrder;
import org.clientroi.response.domain.Answers;
import org.clientroi.response.domain.AnswersChanged;
import org.clientroi.response.domain.Response;
import org.clientroi.response.intake.AnswerRow;
import org.clientroi.shared.CustomerId;

/** Works out what a batch of answers does to the rows that are there; touches nothing. */
final class AnswerBatch {

    private final Map<Response.Key, Response> known;
    private final Map<Response.Key, Response> added = new LinkedHashMap<>();
    private final Map<Response.Key, Response> changed = new LinkedHashMap<>();
    private final Map<Response.Key, CustomerId> customers = new HashMap<>();
    private AnswerCount count = AnswerCount.NONE;

    AnswerBatch(Map<Response.Key, Response> known) {
        this.known = known;
    }

    void take(AnswerRow.Given given, AnsweredOrder order) {
        Response.Key key = new Response.Key(order.id(), given.question());
        Response before = added.getOrDefault(key, changed.getOrDefault(key, known.get(key)));
        if (before == null) {
            added.put(key, first(given, order));
            count = count.plusCreated();
        } else {
            merge(before, given, order);
        }
        customers.put(key, order.customer());
    }

    private void merge(Response before, AnswerRow.Given given, AnsweredOrder order) {
        Answers answers = before.answers().including(given.answer());
        if (answers.equals(before.answers())) {
            count = count.plusUnchanged();
            return;
        }
        Response after = before.with(answers, order, given.shop().zone());
        (added.containsKey(before.key()) ? added : changed).put(before.key(), after);
        count = count.plusUpdated();
    }

    private static Response first(AnswerRow.Given given, AnsweredOrder order) {
        return Response.first(order, given.shop().zone(), given.question(), AnswerSource.IMPORT, given.answer());
    }

    void skip() {
        count = count.plusSkipped();
    }

    Collection<Response> added() {
        return added.values();
    }

    Collection<Response> changed() {
        return changed.values();
    }

    AnswerCount count() {
        return count;
    }

    /** Only the orders whose rows are not as they were. */
    AnswersChanged event() {
        Set<Response.Key> touched = Stream.concat(added.keySet().stream(), changed.keySet().stream())
                .collect(Collectors.toSet());
        return new AnswersChanged(
                touched.stream().map(Response.Key::order).collect(Collectors.toSet()),
                touched.stream().map(customers::get).collect(Collectors.toSet()));
    }
}
