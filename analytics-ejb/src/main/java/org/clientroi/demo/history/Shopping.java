package org.clientroi.demo.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One customer after the other: an order, its delivery, what went wrong, how satisfied that left the customer, and
 * after how long the next order came. The next order depends on the score and on nothing else.
 */
final class Shopping {

    private static final double CANCELLED = 0.014;
    private static final double FORGOT_SOMETHING = 0.02;

    private final ShopPlan plan;
    private final Instant now;
    private final SeasonClock season;
    private final Dispatch dispatch;
    private final Asking asking;
    private final CommentWriter comments;
    private final Weighted<Article> catalogue;
    private final List<EvenSpread> nextOrders = new ArrayList<>();
    private final Dice weeks;

    Shopping(ShopPlan plan, Instant now, SeasonClock season, Dice dice) {
        this.plan = plan;
        this.now = now;
        this.season = season;
        this.dispatch = new Dispatch(plan, now.atZone(plan.zone()).toLocalDate());
        this.asking = new Asking(plan.zone(), now);
        this.comments = new CommentWriter(plan.identity().name());
        this.catalogue = new Weighted<>(Article.catalogue(plan.language()), Article::weight);
        for (int i = 0; i < 6; i++) {
            nextOrders.add(new EvenSpread(dice.of(i)));
        }
        this.weeks = dice.of(6);
    }

    List<DemoOrder> of(Customer customer, LocalDate firstDay, Dice dice) {
        List<DemoOrder> orders = new ArrayList<>();
        Asking.Memory memory = new Asking.Memory();
        double tendency = PlantedEffects.CUSTOMERS_DIFFER_BY * dice.normal();
        Instant at = timeOf(firstDay, dice);
        while (!at.isAfter(now)) {
            Placed placed = place(customer, at, orders.isEmpty(), tendency, memory, dice);
            orders.add(placed.order());
            if (dice.chance(FORGOT_SOMETHING)) {
                forgotten(placed, customer, tendency, memory, dice).ifPresent(orders::add);
            }
            at = timeOf(nextDay(placed, dice), dice);
        }
        return orders;
    }

    /** @param feltAt when the customer answered, or would have: from then on the score bears on the next order */
    private record Placed(DemoOrder order, Instant feltAt) {}

    private LocalDate nextDay(Placed placed, Dice dice) {
        LocalDate from = placed.feltAt().atZone(plan.zone()).toLocalDate();
        if (placed.order().status().name().equals("cancelled") && dice.chance(0.5)) {
            return from.plusDays(dice.between(1, 6));
        }
        int score = placed.order().satisfaction();
        int group = score >= 9 ? 0 : score >= 7 ? 1 : 2;
        double share = nextOrders
                .get(placed.order().answer().isPresent() ? group : group + 3)
                .next();
        return season.after(from, PlantedEffects.daysToNextOrder(score, share));
    }

    /** Something small ordered again within days, before the customer was even asked. */
    private Optional<DemoOrder> forgotten(
            Placed first, Customer customer, double tendency, Asking.Memory memory, Dice dice) {
        Instant at = first.order().placedAt().plus(Duration.ofMinutes(dice.between(300, 9000)));
        if (at.isAfter(now) || at.isAfter(first.feltAt())) {
            return Optional.empty();
        }
        return Optional.of(place(customer, at, false, tendency, memory, dice).order());
    }

    private Placed place(
            Customer customer, Instant at, boolean first, double tendency, Asking.Memory memory, Dice dice) {
        LocalDate day = at.atZone(plan.zone()).toLocalDate();
        Basket basket = Basket.filled(catalogue, plan, day, first, dice);
        if (dice.chance(CANCELLED)) {
            Instant cancelledAt = at.plus(Duration.ofHours(dice.between(1, 30)));
            return new Placed(cancelled(customer, at, basket, cancelledAt, dice), cancelledAt);
        }
        boolean lost = Incidents.isLost(dice);
        Delivery delivery = dispatch.of(basket, at, lost, dice);
        String incident = lost ? Incidents.LOST : Incidents.of(basket, delivery, dice);
        int score = score(basket, delivery, incident, tendency, dice);
        Outcome outcome = Outcome.of(incident, dice);
        Answering answering =
                new Answering(customer, new CommentWriter.Story(basket, delivery, incident, first), score, dice);
        Invited invited = asking.invited(customer, delivery.deliveredAt(), memory, answering, dice);
        DemoOrder order = new DemoOrder(
                dice.id(at.toEpochMilli()),
                customer,
                at,
                channel(customer, dice),
                basket,
                DemoOrder.Status.at(now, at, basket, delivery, outcome, dice),
                Optional.of(delivery),
                incidentKnown(incident, delivery),
                score,
                delivery.deliveredAt().isAfter(now) ? Optional.empty() : Optional.of(invited));
        return new Placed(order, answering.feltAt(invited));
    }

    private DemoOrder cancelled(Customer customer, Instant at, Basket basket, Instant cancelledAt, Dice dice) {
        boolean known = !cancelledAt.isAfter(now);
        return new DemoOrder(
                dice.id(at.toEpochMilli()),
                customer,
                at,
                channel(customer, dice),
                basket,
                new DemoOrder.Status(known ? "cancelled" : "placed", known ? cancelledAt : at, BigDecimal.ZERO),
                Optional.empty(),
                Incidents.NONE,
                7,
                Optional.empty());
    }

    private String incidentKnown(String incident, Delivery delivery) {
        return delivery.deliveredAt().isAfter(now) ? Incidents.NONE : incident;
    }

    private String channel(Customer customer, Dice dice) {
        if (customer.marketplace()) {
            return plan.marketplace();
        }
        return plan.channels().get(dice.chance(0.66) ? 0 : dice.chance(0.85) ? 1 : 2);
    }

    private int score(Basket basket, Delivery delivery, String incident, double tendency, Dice dice) {
        double rest = Math.sqrt(1 - PlantedEffects.CUSTOMERS_DIFFER_BY * PlantedEffects.CUSTOMERS_DIFFER_BY);
        return PlantedEffects.score(tendency
                + rest * dice.normal()
                + 0.08 * weekOf(delivery).normal()
                + PlantedEffects.lateness(delivery.daysLate())
                + PlantedEffects.incident(incident)
                + PlantedEffects.category(basket.main())
                + PlantedEffects.method(delivery.method()));
    }

    /** Everything delivered in one week shares a little luck. */
    private Dice weekOf(Delivery delivery) {
        return weeks.of(
                delivery.deliveredAt().getEpochSecond() / Duration.ofDays(7).toSeconds());
    }

    private Instant timeOf(LocalDate day, Dice dice) {
        int hour = dice.chance(0.3) ? dice.between(20, 22) : dice.between(8, 20);
        return day.atTime(LocalTime.of(hour, dice.between(0, 59), dice.between(0, 59)))
                .atZone(plan.zone())
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** Gives, or withholds, the answer of one customer about one order. */
    private final class Answering implements Asking.Answering {

        private final Customer customer;
        private final CommentWriter.Story story;
        private final int score;
        private final Dice dice;

        private Answering(Customer customer, CommentWriter.Story story, int score, Dice dice) {
            this.customer = customer;
            this.story = story;
            this.score = score;
            this.dice = dice;
        }

        @Override
        public Optional<Answer> answer(Instant invitedAt, Instant answeringAt) {
            if (!dice.chance(PlantedEffects.answers(score))) {
                return Optional.empty();
            }
            Optional<String> comment = dice.chance(PlantedEffects.comments(score))
                    ? comments.comment(customer.language(), score, story, dice)
                    : Optional.empty();
            Answer answer = new Answer(score, comment, answeringAt, Optional.empty(), Optional.empty());
            return Optional.of(Asking.settled(answer, story.incident(), now, dice));
        }

        private Instant feltAt(Invited invited) {
            return invited.answer().map(Answer::at).orElseGet(() -> asking.answeringTime(invited.dueAt(), dice));
        }
    }
}
