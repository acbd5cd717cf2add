package org.clientroi.invitation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Secrets;
import org.clientroi.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * The one survey an order ever gets. Its links are derived from its identifier and the installation's secret; only
 * their hashes are kept, and only once there is a mail that holds them.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

    /** The kind of its mail. */
    public static final String MAIL = "invitation";

    /** The kind of the one mail that reminds of it. */
    public static final String REMINDER = "reminder";

    /** How long the link may be answered, from the sending. */
    public static final Duration VALID = Duration.ofDays(60);

    /** How long the same link edits the answer, from the first POST. */
    public static final Duration EDITABLE = Duration.ofDays(7);

    @Id
    private UUID id;

    @Column(name = "shop_id")
    private UUID shopId;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "customer_id")
    private UUID customerId;

    private String state;

    @Column(name = "skip_reason")
    private @Nullable String skipReason;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "planned_at")
    private Instant plannedAt;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "invited_day")
    private @Nullable Integer invitedDay;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "opted_out_at")
    private @Nullable Instant optedOutAt;

    @Column(name = "reminder_due_at")
    private @Nullable Instant reminderDueAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "reminder_skip_reason")
    private @Nullable String reminderSkipReason;

    @Column(name = "survey_token_hash")
    private @Nullable String surveyTokenHash;

    @Column(name = "unsubscribe_token_hash")
    private @Nullable String unsubscribeTokenHash;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    private Invitation(ShopId shop, OrderId order, CustomerId customer, Instant dueAt, Instant at) {
        this.id = InvitationId.next().value();
        this.shopId = shop.value();
        this.orderId = order.value();
        this.customerId = customer.value();
        this.state = InvitationState.PLANNED.code();
        this.dueAt = dueAt;
        this.plannedAt = at;
    }

    public static Invitation planned(ShopId shop, OrderId order, CustomerId customer, Instant dueAt, Instant at) {
        return new Invitation(shop, order, customer, dueAt, at);
    }

    /** Nothing is sent: before the mail went, or instead of it. */
    public void skipped(SkipReason reason) {
        require(state() == InvitationState.PLANNED || state() == InvitationState.QUEUED, "skipped");
        become(InvitationState.SKIPPED);
        skipReason = reason.code();
    }

    /** What kept it from being asked is over: one that would be due by now is asked in the next hours for asking. */
    public void letGo(Instant at, ZoneId zone) {
        if (state() == InvitationState.PLANNED && dueAt != null && !dueAt.isAfter(at)) {
            dueAt = AskingTime.dueAfter(at, order(), zone);
        }
    }

    /** Its mail is in the outbox: from now on its links are known. */
    public void queued(Secrets secrets, Instant at) {
        require(state() == InvitationState.PLANNED, "queued");
        become(InvitationState.QUEUED);
        surveyTokenHash = Secrets.hash(surveyToken(secrets));
        unsubscribeTokenHash = Secrets.hash(unsubscribeToken(secrets));
        expiresAt = at.plus(VALID);
    }

    /**
     * Its mail was held back in the outbox: planned as before. Its links stay known, for when an attempt that was cut off
     * did reach the customer.
     */
    public void heldBack() {
        require(state() == InvitationState.QUEUED, "held back");
        become(InvitationState.PLANNED);
    }

    /** The mail has left. Someone quick may have answered, or opted out, before this is told. */
    public void sent(Instant at, ZoneId zone) {
        invite(at, zone);
        if (state() == InvitationState.QUEUED) {
            become(InvitationState.SENT);
            reminderDueAt = ReminderTime.after(at, order(), zone);
        }
    }

    /** The customer is reminded, once and never again. */
    public void reminded(Instant at) {
        require(isRemindableAt(at) && remindedAt == null, "reminded");
        remindedAt = at;
        reminderDueAt = null;
    }

    /** Nobody is reminded: the reason counts for good. */
    public void notReminded(SkipReason reason) {
        reminderSkipReason = reason.code();
        reminderDueAt = null;
    }

    /** It is due outside the hours in which mails go. */
    public void reminderPostponed(Instant to) {
        reminderDueAt = to;
    }

    /** Its mail has left, nobody has answered, and the link still works. */
    public boolean isRemindableAt(Instant now) {
        return state() == InvitationState.SENT && access(now) == SurveyAccess.OPEN;
    }

    public void bounced(Instant at, ZoneId zone) {
        invite(at, zone);
        if (state() == InvitationState.QUEUED || state() == InvitationState.SENT) {
            become(InvitationState.BOUNCED);
        }
    }

    private void invite(Instant at, ZoneId zone) {
        if (invitedAt == null) {
            invitedAt = at;
            invitedDay = Math.toIntExact(at.atZone(zone).toLocalDate().toEpochDay());
            expiresAt = at.plus(VALID);
        }
    }

    /** An answer was stored; the first one starts the days within which it may be edited. */
    public void answered(Instant at) {
        require(surveyTokenHash != null, "answered");
        become(InvitationState.ANSWERED);
        if (answeredAt == null) {
            answeredAt = at;
        }
    }

    /** The customer wants no more of these mails. What was answered stays. */
    public void optedOut(Instant at) {
        if (optedOutAt == null) {
            optedOutAt = at;
            leave(SkipReason.OPTED_OUT);
        }
    }

    /** The customer was erased: the link shows nothing any more, whatever it led to. */
    public void erased() {
        leave(SkipReason.ERASED);
        if (state() != InvitationState.SKIPPED) {
            skipReason = SkipReason.ERASED.code();
        }
    }

    private void leave(SkipReason reason) {
        switch (state()) {
            case PLANNED, QUEUED -> skipped(reason);
            case SENT -> {
                become(InvitationState.CLOSED);
                skipReason = reason.code();
            }
            case SKIPPED, BOUNCED, ANSWERED, CLOSED -> {
                // has ended already
            }
        }
    }

    /** Neither answered nor ended: a mail may still go, or the customer may still answer. */
    public boolean isUnderWay() {
        return switch (state()) {
            case PLANNED, QUEUED, SENT -> true;
            case SKIPPED, BOUNCED, ANSWERED, CLOSED -> false;
        };
    }

    /** What the survey's link allows at {@code now}. */
    public SurveyAccess access(Instant now) {
        if (skipReason != null) {
            return SurveyAccess.CLOSED;
        }
        if (answeredAt != null) {
            return now.isBefore(answeredAt.plus(EDITABLE)) ? SurveyAccess.EDITABLE : SurveyAccess.CLOSED;
        }
        return expiresAt != null && now.isBefore(expiresAt) ? SurveyAccess.OPEN : SurveyAccess.EXPIRED;
    }

    private void become(InvitationState next) {
        state = next.code();
    }

    private void require(boolean possible, String verb) {
        if (!possible) {
            throw new IllegalStateException("an invitation that is " + state + " cannot be " + verb);
        }
    }

    public String surveyToken(Secrets secrets) {
        return secrets.token("survey", id.toString());
    }

    public String unsubscribeToken(Secrets secrets) {
        return secrets.token("unsubscribe", id.toString());
    }

    public InvitationId id() {
        return new InvitationId(id);
    }

    public ShopId shop() {
        return new ShopId(shopId);
    }

    public OrderId order() {
        return new OrderId(orderId);
    }

    public CustomerId customer() {
        return new CustomerId(customerId);
    }

    public InvitationState state() {
        return InvitationState.of(state);
    }

    public Optional<SkipReason> skipReason() {
        return Optional.ofNullable(skipReason).map(SkipReason::of);
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public Optional<Instant> reminderDueAt() {
        return Optional.ofNullable(reminderDueAt);
    }

    /** When its reminder went into the outbox. */
    public Optional<Instant> remindedAt() {
        return Optional.ofNullable(remindedAt);
    }

    /** Why nobody was reminded, once that was decided. */
    public Optional<SkipReason> reminderSkipReason() {
        return Optional.ofNullable(reminderSkipReason).map(SkipReason::of);
    }

    /** There is a mail about it in the outbox, whatever became of that. */
    public boolean hasMail() {
        return surveyTokenHash != null;
    }

    /** When its mail left. */
    public Optional<Instant> invitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** When its first answer was stored. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<Instant> optedOutAt() {
        return Optional.ofNullable(optedOutAt);
    }
}
