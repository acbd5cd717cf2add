package org.clientroi.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.demo.history.Answer;
import org.clientroi.demo.history.Customer;
import org.clientroi.demo.history.Delivery;
import org.clientroi.demo.history.DemoOrder;
import org.clientroi.demo.history.Invited;
import org.clientroi.demo.history.ShopHistory;
import org.clientroi.outbox.domain.EndReason;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;

/** Writes who was asked and who answered into the tables of their rooms. */
final class AskingTables {

    static final List<String> RESPONSE = List.of(
            "id",
            "shop_id",
            "order_id",
            "question",
            "source",
            "first_score",
            "first_comment",
            "first_answered_at",
            "first_answered_day",
            "last_score",
            "last_comment",
            "last_answered_at",
            "before_delivery",
            "edits");

    private static final Duration VALID = Duration.ofDays(60);
    private static final Duration KEPT_IN_THE_OUTBOX = Duration.ofDays(42);

    private final Connection connection;
    private final Secrets secrets;
    private final List<DemoOrder> orders;
    private final UUID shop;
    private final ZoneId zone;
    private final Instant now;

    AskingTables(Connection connection, Secrets secrets, ShopHistory history, ShopId shop, Instant now) {
        this.connection = connection;
        this.secrets = secrets;
        this.orders = history.orders();
        this.shop = shop.value();
        this.zone = history.plan().identity().zone();
        this.now = now;
    }

    void write() throws SQLException {
        invitations();
        responses();
        mails();
        neverWrite();
    }

    private void invitations() throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection,
                "invitation",
                List.of(
                        "id",
                        "shop_id",
                        "order_id",
                        "customer_id",
                        "state",
                        "skip_reason",
                        "due_at",
                        "planned_at",
                        "invited_at",
                        "invited_day",
                        "expires_at",
                        "answered_at",
                        "opted_out_at",
                        "survey_token_hash",
                        "unsubscribe_token_hash",
                        "version"))) {
            for (DemoOrder order : orders) {
                if (order.invited().isPresent()) {
                    insert.row(invitation(order, order.invited().get()));
                }
            }
        }
    }

    private Object[] invitation(DemoOrder order, Invited invited) {
        Optional<Instant> sent = invited.invitedAt();
        return new Object[] {
            invited.id(),
            shop,
            order.id(),
            order.customer().id(),
            invited.state(),
            Optional.of(invited.reason()).filter(reason -> !reason.isEmpty()),
            invited.dueAt(),
            invited.plannedAt(),
            sent,
            sent.map(this::day),
            sent.map(at -> at.plus(VALID)),
            invited.answer().map(Answer::at),
            invited.optedOutAt(),
            sent.map(_ -> linkHash("survey", invited.id())),
            sent.map(_ -> linkHash("unsubscribe", invited.id())),
            1
        };
    }

    private String linkHash(String purpose, UUID invitation) {
        return Secrets.hash(secrets.token(purpose, invitation.toString()));
    }

    private void responses() throws SQLException {
        try (BatchInsert insert = new BatchInsert(connection, "response", RESPONSE)) {
            for (DemoOrder order : orders) {
                if (order.answer().isPresent()) {
                    insert.row(response(order, order.answer().get()));
                }
            }
        }
    }

    private Object[] response(DemoOrder order, Answer answer) {
        return new Object[] {
            TimeOrderedId.next(),
            shop,
            order.id(),
            "nps",
            "survey",
            answer.score(),
            answer.comment(),
            answer.at(),
            day(answer.at()),
            answer.editedScore().orElse(answer.score()),
            answer.comment(),
            answer.editedAt().orElse(answer.at()),
            order.delivery()
                    .map(Delivery::deliveredAt)
                    .filter(delivered -> delivered.isAfter(answer.at()))
                    .isPresent(),
            answer.editedAt().isPresent() ? 1 : 0
        };
    }

    /** The outbox of the last weeks; what was sent before has been tidied away. */
    private void mails() throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection,
                "outbox_mail",
                List.of(
                        "id",
                        "shop_id",
                        "kind",
                        "subject_id",
                        "state",
                        "attempts",
                        "due_at",
                        "queued_at",
                        "sent_at",
                        "reason",
                        "last_error"))) {
            for (DemoOrder order : orders) {
                if (order.invited()
                        .flatMap(Invited::invitedAt)
                        .filter(this::isRecent)
                        .isPresent()) {
                    insert.row(mail(order.invited().get()));
                }
            }
        }
    }

    private boolean isRecent(Instant at) {
        return at.isAfter(now.minus(KEPT_IN_THE_OUTBOX));
    }

    private Object[] mail(Invited invited) {
        boolean bounced = invited.state().equals("bounced");
        return new Object[] {
            TimeOrderedId.next(),
            shop,
            "invitation",
            invited.id(),
            bounced ? "failed" : "sent",
            1,
            invited.dueAt(),
            invited.dueAt(),
            bounced ? null : invited.invitedAt(),
            bounced ? EndReason.REFUSED.code() : null,
            bounced ? "550 5.1.1 no such mailbox" : null
        };
    }

    private void neverWrite() throws SQLException {
        try (BatchInsert insert = new BatchInsert(
                connection,
                "suppressed_address",
                List.of("id", "address_hash", "shop_id", "reason", "suppressed_at"))) {
            for (DemoOrder order : orders) {
                Optional<Invited> invited = order.invited();
                if (invited.flatMap(Invited::optedOutAt).isPresent()) {
                    insert.row(suppressed(order.customer(), "opted_out", invited.flatMap(Invited::optedOutAt)));
                } else if (invited.filter(one -> one.state().equals("bounced")).isPresent()) {
                    insert.row(suppressed(order.customer(), "undeliverable", invited.flatMap(Invited::invitedAt)));
                }
            }
        }
    }

    private Object[] suppressed(Customer customer, String reason, Optional<Instant> at) {
        return new Object[] {
            TimeOrderedId.next(),
            secrets.keyedHash("suppressed", customer.email().orElseThrow()),
            reason.equals("opted_out") ? shop : null,
            reason,
            at
        };
    }

    private int day(Instant at) {
        return Math.toIntExact(at.atZone(zone).toLocalDate().toEpochDay());
    }
}
