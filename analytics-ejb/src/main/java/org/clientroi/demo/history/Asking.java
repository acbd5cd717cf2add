package org.clientroi.demo.history;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom the shop asked about a delivery, when, and who answered: by the rules of the invitation room (3 days after the
 * delivery, Tuesday to Saturday morning, once in 90 days), told afterwards. Deliveries that became due since the last
 * asking day before today are still to be asked: that is what the application does once it runs.
 */
final class Asking {

    static final int DELAY_DAYS = 3;

    private static final Duration APART = Duration.ofDays(90);
    private static final double BOUNCES = 0.011;
    private static final double OPTS_OUT = 0.007;
    private static final double ARRIVES_TOO_LATE = 0.003;
    private static final double EDITS = 0.025;

    private final ZoneId zone;
    private final Instant now;
    private final Instant stillToAsk;

    Asking(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        LocalDate lastAskingDay = now.atZone(zone).toLocalDate().minusDays(1);
        while (!isAskingDay(lastAskingDay)) {
            lastAskingDay = lastAskingDay.minusDays(1);
        }
        this.stillToAsk = lastAskingDay.atStartOfDay(zone).toInstant();
    }

    /** What has happened to one customer so far. */
    static final class Memory {

        private @Nullable Instant lastInvited;
        private boolean optedOut;
        private boolean undeliverable;
    }

    /** The answer of somebody who gets an invitation, if there is one. */
    interface Answering {
        Optional<Answer> answer(Instant invitedAt, Instant answeringAt);
    }

    Invited invited(Customer customer, Instant deliveredAt, Memory memory, Answering answering, Dice dice) {
        boolean tooOld = dice.chance(ARRIVES_TOO_LATE);
        Instant plannedAt = deliveredAt.plus(tooOld ? Duration.ofDays(19) : Duration.ofMinutes(dice.between(20, 90)));
        Instant due = due(deliveredAt, dice);
        Invited none = new Invited(
                dice.id(plannedAt.toEpochMilli()),
                "planned",
                "",
                plannedAt,
                due,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        String reason = reasonNotToAsk(customer, due, tooOld, memory);
        if (!reason.isEmpty()) {
            return with(none, "skipped", reason);
        }
        memory.lastInvited = due;
        if (!due.isBefore(stillToAsk)) {
            return none;
        }
        return asked(none, due.plusSeconds(dice.between(2, 50)), memory, answering, dice);
    }

    private Invited asked(Invited plan, Instant at, Memory memory, Answering answering, Dice dice) {
        if (dice.chance(BOUNCES)) {
            memory.undeliverable = true;
            return sent(plan, "bounced", "", at, Optional.empty(), Optional.empty());
        }
        Optional<Answer> answer = answering
                .answer(at, answeringTime(at, dice))
                .filter(given -> !given.at().isAfter(now));
        Instant leaves = at.plus(Duration.ofMinutes(dice.between(10, 3000)));
        boolean optsOut = dice.chance(OPTS_OUT) && !leaves.isAfter(now);
        memory.optedOut |= optsOut;
        Optional<Instant> optedOut = optsOut
                ? Optional.of(answer.map(given -> given.at().plusSeconds(90)).orElse(leaves))
                : Optional.empty();
        if (answer.isPresent()) {
            return sent(plan, "answered", "", at, optedOut, answer);
        }
        return sent(plan, optsOut ? "closed" : "sent", optsOut ? "opted_out" : "", at, optedOut, answer);
    }

    private static String reasonNotToAsk(Customer customer, Instant due, boolean tooOld, Memory memory) {
        if (customer.email().isEmpty()) {
            return "no_address";
        }
        if (customer.marketplace()) {
            return "marketplace";
        }
        if (!customer.surveyAllowed()) {
            return "not_allowed";
        }
        if (memory.optedOut) {
            return "opted_out";
        }
        if (memory.undeliverable) {
            return "undeliverable";
        }
        if (tooOld) {
            return "too_old";
        }
        boolean recently = memory.lastInvited != null && due.isBefore(memory.lastInvited.plus(APART));
        return recently ? "asked_recently" : "";
    }

    private static Invited with(Invited plan, String state, String reason) {
        return new Invited(
                plan.id(),
                state,
                reason,
                plan.plannedAt(),
                plan.dueAt(),
                plan.invitedAt(),
                plan.optedOutAt(),
                plan.answer());
    }

    private static Invited sent(
            Invited plan,
            String state,
            String reason,
            Instant at,
            Optional<Instant> optedOut,
            Optional<Answer> answer) {
        return new Invited(plan.id(), state, reason, plan.plannedAt(), plan.dueAt(), Optional.of(at), optedOut, answer);
    }

    private Instant due(Instant deliveredAt, Dice dice) {
        LocalDate day = deliveredAt.atZone(zone).toLocalDate().plusDays(DELAY_DAYS);
        while (!isAskingDay(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(9, 0).plusMinutes(dice.between(0, 179)).atZone(zone).toInstant();
    }

    private static boolean isAskingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && day.getDayOfWeek() != DayOfWeek.MONDAY;
    }

    /** More than half on the same day, most within four, the last after weeks; nobody at night. */
    Instant answeringTime(Instant invitedAt, Dice dice) {
        double hours = dice.chance(0.57)
                ? 0.1 + dice.exponential(4)
                : dice.chance(0.75) ? dice.between(10, 96) : dice.between(96, 600);
        ZonedDateTime at = invitedAt.plusSeconds((long) (hours * 3600)).atZone(zone);
        if (at.getHour() < 7) {
            at = at.with(LocalTime.of(dice.between(7, 21), dice.between(0, 59)));
        }
        return at.toInstant();
    }

    /** Leaves an answer as it was, or makes it what the same customer thought a few days later. */
    static Answer settled(Answer answer, String incident, Instant now, Dice dice) {
        Instant later = answer.at().plus(Duration.ofMinutes(dice.between(3, 8000)));
        if (!dice.chance(incident.isEmpty() ? EDITS : 3 * EDITS) || later.isAfter(now)) {
            return answer;
        }
        int step = incident.isEmpty() ? dice.between(-1, 1) : dice.between(1, 4);
        int edited = Math.clamp(answer.score() + step, 0, 10);
        return new Answer(answer.score(), answer.comment(), answer.at(), Optional.of(edited), Optional.of(later));
    }
}
