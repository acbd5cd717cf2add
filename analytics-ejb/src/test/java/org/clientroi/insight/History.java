package org.clientroi.insight;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.ShopId;
import org.jspecify.annotations.Nullable;

/** What happened in some shops: customers, orders, answers, invitations, as facts that can be stored in any order. */
record History(List<Shopped> shops, List<Customer> customers, List<Order> orders) {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

    record Shopped(ShopId id, String code, String currency) {}

    record Customer(
            CustomerId id, String pseudonym, @Nullable Integer closedDay) {}

    record Answer(
            UUID id,
            String question,
            int score,
            Instant at,
            @Nullable String comment) {

        int day() {
            return dayOf(at);
        }
    }

    record Invitation(UUID id, String state, @Nullable Instant at) {

        @Nullable
        String reason() {
            return state.equals("skipped") ? "asked_recently" : optedOut() ? "opted_out" : null;
        }

        boolean optedOut() {
            return state.equals("closed");
        }
    }

    record Order(
            UUID id,
            Shopped shop,
            Customer customer,
            String number,
            Instant placedAt,
            String status,
            BigDecimal amount,
            String currency,
            @Nullable String carrier,
            @Nullable String incident,
            @Nullable String voucher,
            @Nullable Integer promisedDay,
            @Nullable Instant deliveredAt,
            List<Answer> answers,
            Optional<Invitation> invitation,
            Optional<String> colour) {

        Order with(UUID known, Customer of, List<Answer> given, Optional<Invitation> asked) {
            return new Order(
                    known,
                    shop,
                    of,
                    number,
                    placedAt,
                    status,
                    amount,
                    currency,
                    carrier,
                    incident,
                    voucher,
                    promisedDay,
                    deliveredAt,
                    given,
                    asked,
                    colour);
        }

        int placedDay() {
            return dayOf(placedAt);
        }

        @Nullable
        Integer deliveredDay() {
            return deliveredAt == null ? null : dayOf(deliveredAt);
        }
    }

    static int dayOf(Instant instant) {
        return Math.toIntExact(LocalDate.ofInstant(instant, PARIS).toEpochDay());
    }

    /** Days that are often as far apart as a horizon, a day more or a day less. */
    private static final List<Integer> DAYS =
            List.of(0, 1, 2, 3, 30, 31, 90, 91, 92, 180, 181, 365, 366, 367, 395, 455, 456, 730, 731);

    /** Instants are few, so that orders, deliveries and answers often share one; everything odd happens. */
    static History random(long seed, int customerCount) {
        return random(seed, seed, customerCount);
    }

    /** @param name told apart from other histories of one database by it */
    static History random(long seed, long name, int customerCount) {
        Random random = new Random(seed);
        List<Shopped> shops = List.of(
                new Shopped(shopId(random, name), "paris" + name, "EUR"),
                new Shopped(shopId(random, name), "london" + name, "GBP"));
        List<Customer> customers = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < customerCount; i++) {
            Integer closed =
                    random.nextInt(8) == 0 ? Math.toIntExact(FIRST_DAY.toEpochDay()) + 300 + random.nextInt(600) : null;
            Customer customer = new Customer(new CustomerId(uuid(random)), "p" + name + "x" + i, closed);
            customers.add(customer);
            int count = random.nextInt(7);
            for (int j = 0; j < count; j++) {
                orders.add(order(random, shops, customer, "%d-%05d".formatted(name, orders.size())));
            }
        }
        return new History(shops, customers, orders);
    }

    private static Order order(Random random, List<Shopped> shops, Customer customer, String number) {
        Shopped shop = shops.get(random.nextInt(5) == 0 ? 1 : 0);
        Instant placed = instant(random);
        Instant delivered = random.nextInt(5) == 0 ? null : placed.plus(Duration.ofHours(random.nextInt(6) * 12L));
        List<Answer> answers = new ArrayList<>();
        for (String question : List.of("nps", "csat", "ces", "own")) {
            if (random.nextInt(5) < 2) {
                Instant base = delivered == null ? placed : delivered;
                Instant at = base.plus(Duration.ofHours((random.nextInt(7) - 1) * 12L));
                int score = random.nextInt(
                        switch (question) {
                            case "nps" -> 11;
                            case "csat" -> 5;
                            default -> 7;
                        });
                answers.add(new Answer(
                        uuid(random),
                        question,
                        question.equals("nps") ? score : score + 1,
                        at,
                        random.nextInt(3) == 0 ? "well" : null));
            }
        }
        return new Order(
                uuid(random),
                shop,
                customer,
                number,
                placed,
                pick(random, "placed", "shipped", "delivered", "delivered", "cancelled", "partly_returned", "returned"),
                BigDecimal.valueOf(1_00 + random.nextInt(200_00), 2),
                random.nextInt(6) == 0 ? "USD" : shop.currency(),
                random.nextInt(9) == 0 ? null : pick(random, "Colissimo", "Chronopost", "Mondial Relay"),
                random.nextInt(4) == 0 ? pick(random, "late", "damaged") : null,
                random.nextInt(4) == 0 ? "HELLO" : null,
                random.nextInt(4) == 0 ? null : dayOf(placed) + random.nextInt(8),
                delivered,
                answers,
                invitation(random, delivered),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(random, "red", "blue")));
    }

    private static Optional<Invitation> invitation(Random random, @Nullable Instant delivered) {
        if (delivered == null || random.nextInt(3) == 0) {
            return Optional.empty();
        }
        String state = pick(random, "planned", "skipped", "sent", "bounced", "answered", "closed");
        boolean asked = !state.equals("planned") && !state.equals("skipped");
        return Optional.of(new Invitation(uuid(random), state, asked ? delivered.plus(Duration.ofDays(3)) : null));
    }

    private static Instant instant(Random random) {
        return FIRST_DAY
                .plusDays(DAYS.get(random.nextInt(DAYS.size())))
                .atTime(pick(random, 0, 12), 0)
                .atZone(PARIS)
                .toInstant();
    }

    private static ShopId shopId(Random random, long name) {
        UUID drawn = uuid(random);
        return new ShopId(new UUID(drawn.getMostSignificantBits(), drawn.getLeastSignificantBits() ^ name));
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
