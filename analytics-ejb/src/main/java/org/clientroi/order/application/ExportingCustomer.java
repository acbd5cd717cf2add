package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientroi.order.domain.PersonalDataSource;
import org.clientroi.order.domain.Persons;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;

/**
 * All that is held of a person, from every room. For administrators of all shops only; whoever calls this has seen to
 * it.
 */
@ApplicationScoped
@Transactional
public class ExportingCustomer {

    /** What is held: the person, the orders, and by name what other rooms hold. */
    public record HeldOfPerson(
            Map<String, String> customer,
            List<Map<String, String>> orders,
            Map<String, List<Map<String, String>>> others) {}

    private final Persons persons;
    private final Instance<PersonalDataSource> sources;

    @SuppressWarnings("NullAway")
    protected ExportingCustomer() {
        this(null, null);
    }

    @Inject
    ExportingCustomer(Persons persons, Instance<PersonalDataSource> sources) {
        this.persons = persons;
        this.sources = sources;
    }

    /** Empty when nobody has this address. */
    public Optional<HeldOfPerson> export(EmailAddress address) {
        return persons.find(address).map(customer -> held(customer, address));
    }

    private HeldOfPerson held(CustomerId customer, EmailAddress address) {
        Map<String, List<Map<String, String>>> others = new LinkedHashMap<>();
        sources.stream().forEach(source -> others.put(source.name(), source.of(customer, address)));
        return new HeldOfPerson(persons.customer(customer), persons.orders(customer), others);
    }
}
