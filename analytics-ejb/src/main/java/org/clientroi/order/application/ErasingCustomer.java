package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientroi.order.domain.CustomersErased;
import org.clientroi.order.domain.ErasedOrders;
import org.clientroi.order.domain.OrderKey;
import org.clientroi.order.domain.OrderStore;
import org.clientroi.order.domain.Persons;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.ShopId;

/**
 * Erases a person and keeps the rows: figures survive, and nothing in them leads back. For administrators of all shops
 * only; whoever calls this has seen to it.
 */
@ApplicationScoped
@Transactional
public class ErasingCustomer {

    private static final System.Logger LOG = System.getLogger(ErasingCustomer.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PSEUDONYM_BYTES = 16;

    private final Persons persons;
    private final OrderStore orders;
    private final ErasedOrders erased;
    private final Clock clock;
    private final Event<CustomersErased> erasures;

    @SuppressWarnings("NullAway")
    protected ErasingCustomer() {
        this(null, null, null, null, null);
    }

    @Inject
    ErasingCustomer(
            Persons persons, OrderStore orders, ErasedOrders erased, Clock clock, Event<CustomersErased> erasures) {
        this.persons = persons;
        this.orders = orders;
        this.erased = erased;
        this.clock = clock;
        this.erasures = erasures;
    }

    /** How many orders the person had; empty when nobody has this address. */
    public OptionalInt erase(EmailAddress address) {
        return persons.find(address)
                .map(customer -> OptionalInt.of(erase(customer, address)))
                .orElseGet(OptionalInt::empty);
    }

    private int erase(CustomerId customer, EmailAddress address) {
        Set<ShopId> shops = shops(persons.traces(customer));
        orders.lock(shops);
        List<Persons.Trace> traces = persons.traces(customer);
        Set<OrderKey> keys = traces.stream()
                .filter(trace -> trace.number() != null)
                .map(trace -> new OrderKey(trace.shop(), Objects.requireNonNull(trace.number())))
                .collect(Collectors.toSet());
        erased.add(keys, clock.instant());
        persons.forget(customer, freshPseudonym(), today(traces));
        persons.fade(traces.stream().map(Persons.Trace::withoutPerson).toList(), shops);
        persons.forgetRejected(address, keys.stream().map(OrderKey::number).toList());
        erasures.fire(new CustomersErased(
                Set.of(customer),
                traces.stream().map(Persons.Trace::order).collect(Collectors.toSet()),
                Set.of(address)));
        LOG.log(System.Logger.Level.INFO, "a customer with {0} orders was erased", traces.size());
        return traces.size();
    }

    private static Set<ShopId> shops(List<Persons.Trace> traces) {
        return traces.stream().map(Persons.Trace::shop).collect(Collectors.toSet());
    }

    /** Where the person ordered last. */
    private LocalDate today(List<Persons.Trace> traces) {
        Instant now = clock.instant();
        ZoneId zone = traces.isEmpty() ? ZoneOffset.UTC : traces.getLast().zone();
        return LocalDate.ofInstant(now, zone);
    }

    private static String freshPseudonym() {
        byte[] bytes = new byte[PSEUDONYM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
