package org.clientroi.response.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;
import org.clientroi.survey.domain.ChoiceQuestion;

/**
 * The row of one order and one question answered by choosing: as with scores, the first reply stays and the last one
 * stands beside it.
 *
 * @param firstDay the day of the first reply in the shop's zone, as days since 1970-01-01
 */
public record GivenReply(UUID id, Key key, ShopId shop, Choice first, int firstDay, Choice last, int edits)
        implements Said<GivenReply.Key, GivenReply> {

    /** What there is one row of. */
    public record Key(OrderId order, ChoiceQuestion question) {}

    public static GivenReply first(Key key, ShopId shop, ZoneId zone, Choice choice) {
        return new GivenReply(TimeOrderedId.next(), key, shop, choice, day(choice.at(), zone), choice, 0);
    }

    /** The customer changes the reply; sending the same once more changes nothing. */
    public GivenReply editedTo(Choice choice) {
        if (choice.saysTheSameAs(last)) {
            return this;
        }
        Instant at = choice.at().isBefore(last.at()) ? last.at() : choice.at();
        return new GivenReply(
                id, key, shop, first, firstDay, new Choice(choice.options(), choice.words(), at), edits + 1);
    }

    @Override
    public GivenReply forgottenIn(ZoneId zone) {
        return new GivenReply(id, key, shop, bare(first, zone), firstDay, bare(last, zone), edits);
    }

    @Override
    public GivenReply countedIn(ZoneId zone) {
        return new GivenReply(id, key, shop, first, day(first.at(), zone), last, edits);
    }

    private static Choice bare(Choice choice, ZoneId zone) {
        Instant day = choice.at().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return new Choice(choice.options(), Optional.empty(), day);
    }

    private static int day(Instant at, ZoneId zone) {
        return Math.toIntExact(at.atZone(zone).toLocalDate().toEpochDay());
    }
}
