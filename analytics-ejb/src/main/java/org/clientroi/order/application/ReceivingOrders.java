package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.clientroi.order.domain.AttributeRules;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.BodyOpening;
import org.clientroi.order.intake.BrokenOff;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Line;
import org.clientroi.order.intake.ReachedShop;
import org.clientroi.order.intake.Row;
import org.clientroi.order.intake.RowSource;
import org.clientroi.order.intake.Sending;
import org.clientroi.order.intake.ShopsInReach;
import org.clientroi.order.intake.Spool;
import org.clientroi.shared.ShopId;

/**
 * Brings orders in, of any number: a body is spooled, read once to see its unknown columns, and read again a batch at a
 * time, each batch in a transaction of its own. What a bad line says never stops the good ones.
 */
@ApplicationScoped
public class ReceivingOrders {

    private static final System.Logger LOG = System.getLogger(ReceivingOrders.class.getName());
    private static final Duration FUTURE = Duration.ofHours(24);
    private static final String KEY = "order_number";

    private final ReachingShops reaching;
    private final StoringOrders storing;
    private final KeepingRejections keeping;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ReceivingOrders() {
        this(null, null, null, null);
    }

    @Inject
    ReceivingOrders(ReachingShops reaching, StoringOrders storing, KeepingRejections keeping, Clock clock) {
        this.reaching = reaching;
        this.storing = storing;
        this.keeping = keeping;
        this.clock = clock;
    }

    public OrderReceipt receive(InputStream body, BodyFormat format, IntakeOptions options, Sending sending)
            throws IOException {
        return receive(body, format, options, new Receiving(reaching.by(sending), sending.caller(), lines -> {}));
    }

    /** Into which shops, for whom, and whom to tell how many lines are in. */
    record Receiving(ShopsInReach shops, String caller, LongConsumer progress) {}

    OrderReceipt receive(InputStream body, BodyFormat format, IntakeOptions options, Receiving receiving)
            throws IOException {
        ShopsInReach shops = receiving.shops();
        Instant now = clock.instant();
        Optional<OrderReceipt> refusal = refusal(options, shops, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try (Spool spool = Spool.of(body)) {
            return switch (open(spool, format, options)) {
                case BodyOpening.Unreadable(String message) -> new OrderReceipt.NotReadable(message);
                case BodyOpening.Readable(RowSource rows) -> {
                    Map<ShopId, AttributeRules.Survey> surveys = new LinkedHashMap<>();
                    Optional<BrokenOff> broken = survey(rows, shops, surveys);
                    yield broken.isPresent()
                            ? new OrderReceipt.NotReadable(
                                    "Nothing was stored: " + broken.get().message() + ".")
                            : store(spool, format, options, receiving, surveys);
                }
            };
        }
    }

    /** A shop that goes without saying must be one; the day declared complete cannot lie ahead. */
    private static Optional<OrderReceipt> refusal(IntakeOptions options, ShopsInReach shops, Instant now) {
        String shop = options.defaults().get("shop");
        if (shop != null && shops.named(shop).isEmpty()) {
            return Optional.of(new OrderReceipt.NoSuchShop());
        }
        LocalDate tomorrow = LocalDate.ofInstant(now.plus(FUTURE), java.time.ZoneOffset.UTC);
        return options.completeThrough()
                .filter(day -> day.isAfter(tomorrow))
                .map(day -> new OrderReceipt.BadParameter("complete_through", "“" + day + "” is in the future"));
    }

    private static BodyOpening open(Spool spool, BodyFormat format, IntakeOptions options) throws IOException {
        return BodyOpening.of(spool.open(), format, options, OrderLines.COLUMNS, KEY);
    }

    /** Looks through the columns that are none of ours, and to the end of a body that may not be whole. */
    private static Optional<BrokenOff> survey(
            RowSource rows, ShopsInReach shops, Map<ShopId, AttributeRules.Survey> surveys) throws IOException {
        try (rows) {
            if (!rows.mayHaveOthers()) {
                return Optional.empty();
            }
            for (Line line = rows.next(); line != null; line = rows.next()) {
                if (line instanceof BrokenOff broken) {
                    return Optional.of(broken);
                }
                if (line instanceof Row row && !row.others().isEmpty()) {
                    shops.of(row)
                            .ifPresent(shop ->
                                    see(row, surveys.computeIfAbsent(shop.id(), id -> new AttributeRules.Survey())));
                }
            }
            return Optional.empty();
        }
    }

    private static void see(Row row, AttributeRules.Survey survey) {
        row.others().forEach((name, content) -> content.ifPresent(text -> survey.see(name, text)));
    }

    private OrderReceipt store(
            Spool spool,
            BodyFormat format,
            IntakeOptions options,
            Receiving receiving,
            Map<ShopId, AttributeRules.Survey> surveys)
            throws IOException {
        Set<String> ignored = new LinkedHashSet<>();
        surveys.forEach(
                (shop, survey) -> ignored.addAll(Patiently.transact(() -> storing.decideAttributes(shop, survey))));
        OrderLines lines = new OrderLines(receiving.shops(), clock.instant().plus(FUTURE));
        try (RejectionJournal journal = keeping.journal("orders", receiving.caller());
                RowSource rows = ((BodyOpening.Readable) open(spool, format, options)).rows()) {
            OrderImport run = new OrderImport(rows, lines, storing, journal, receiving.progress());
            Set<ShopId> seen = run.toTheEnd();
            options.completeThrough().ifPresent(day -> declareComplete(day, seen, options, receiving.shops()));
            ignored.addAll(rows.unusable());
            LOG.log(System.Logger.Level.INFO, "orders brought in: {0}", run);
            return new OrderReceipt.Received(run.answer(ignored));
        }
    }

    private void declareComplete(LocalDate day, Set<ShopId> seen, IntakeOptions options, ShopsInReach shops) {
        Set<ShopId> complete = new LinkedHashSet<>(seen);
        Optional.ofNullable(options.defaults().get("shop"))
                .flatMap(shops::named)
                .or(shops::only)
                .map(ReachedShop::id)
                .ifPresent(complete::add);
        Patiently.transact(() -> {
            storing.declareComplete(complete, day);
            return complete;
        });
    }
}
