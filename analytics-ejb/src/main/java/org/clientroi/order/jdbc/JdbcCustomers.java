package org.clientroi.order.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clientroi.order.domain.Customer;
import org.clientroi.order.domain.CustomerKey;
import org.clientroi.order.domain.CustomerStore;
import org.clientroi.order.domain.PersonField;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcCustomers implements CustomerStore {

    private static final String TIME = "timestamp with time zone";

    private static final Table.Column<Customer> ID =
            new Table.Column<>("id", "uuid", customer -> customer.id().value());
    private static final List<Table.Column<Customer>> PERSON = List.of(
            text(
                    "first_name",
                    customer -> customer.person(PersonField.FIRST_NAME).orElse(null)),
            text("last_name", customer -> customer.person(PersonField.LAST_NAME).orElse(null)),
            text("phone", customer -> customer.person(PersonField.PHONE).orElse(null)),
            text("said_at", Customer::saidAtText));
    private static final Table<Customer> UPDATED = new Table<>("customer", ID, PERSON);

    private final Jdbi jdbi;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected JdbcCustomers() {
        this(null, null);
    }

    @Inject
    JdbcCustomers(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    private static Table.Column<Customer> text(String name, Function<Customer, @Nullable Object> content) {
        return new Table.Column<>(name, "varchar", content);
    }

    private Table<Customer> inserted() {
        Object now = Objects.requireNonNull(Rows.time(clock.instant()));
        List<Table.Column<Customer>> columns = Stream.concat(
                        Stream.of(
                                text("email", customer -> customer.key().email()),
                                new Table.Column<Customer>("shop_id", "uuid", JdbcCustomers::shop),
                                text("customer_ref", customer -> customer.key().ref()),
                                text("pseudonym", Customer::pseudonym),
                                new Table.Column<Customer>("created_at", TIME, customer -> now)),
                        PERSON.stream())
                .toList();
        return new Table<>("customer", ID, columns);
    }

    private static @Nullable Object shop(Customer customer) {
        ShopId shop = customer.key().shop();
        return shop == null ? null : shop.value();
    }

    @Override
    public Map<CustomerKey, Customer> find(Collection<CustomerKey> keys) {
        List<String> emails =
                keys.stream().map(CustomerKey::email).filter(Objects::nonNull).toList();
        List<CustomerKey> byRef =
                keys.stream().filter(key -> key.email() == null).toList();
        return Rows.work(jdbi, connection -> {
            Map<CustomerKey, Customer> found = new HashMap<>();
            findByEmail(connection, emails, found);
            findByRef(connection, byRef, found);
            return found;
        });
    }

    private static void findByEmail(Connection connection, List<String> emails, Map<CustomerKey, Customer> found)
            throws SQLException {
        if (emails.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement("select c.* from"
                + " unnest(cast(? as varchar array)) as given (wanted) join customer c on c.email = given.wanted")) {
            select.setArray(1, Rows.array(connection, "varchar", emails));
            collect(select, found);
        }
    }

    private static void findByRef(Connection connection, List<CustomerKey> keys, Map<CustomerKey, Customer> found)
            throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement("select c.* from"
                + " unnest(cast(? as uuid array), cast(? as varchar array)) as given (wanted_shop, wanted_ref)"
                + " join customer c on c.shop_id = given.wanted_shop and c.customer_ref = given.wanted_ref")) {
            List<UUID> shops = keys.stream()
                    .map(key -> Objects.requireNonNull(key.shop()).value())
                    .toList();
            select.setArray(1, Rows.array(connection, "uuid", shops));
            select.setArray(
                    2,
                    Rows.array(
                            connection,
                            "varchar",
                            keys.stream().map(CustomerKey::ref).toList()));
            collect(select, found);
        }
    }

    private static void collect(PreparedStatement select, Map<CustomerKey, Customer> found) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Customer customer = customer(row);
                found.put(customer.key(), customer);
            }
        }
    }

    private static Customer customer(ResultSet row) throws SQLException {
        UUID shop = row.getObject("shop_id", UUID.class);
        CustomerKey key = new CustomerKey(
                row.getString("email"), shop == null ? null : new ShopId(shop), row.getString("customer_ref"));
        Map<PersonField, String> person = new EnumMap<>(PersonField.class);
        for (PersonField field : PersonField.values()) {
            String text = row.getString(field.name());
            if (text != null) {
                person.put(field, text);
            }
        }
        CustomerId id = new CustomerId(row.getObject("id", UUID.class));
        return Customer.stored(id, key, row.getString("pseudonym"), person, row.getString("said_at"));
    }

    @Override
    public void add(List<Customer> customers) {
        Rows.work(jdbi, connection -> {
            inserted().insert(connection, customers);
            return customers;
        });
    }

    @Override
    public void change(List<Customer> customers) {
        Rows.work(jdbi, connection -> {
            UPDATED.update(connection, customers);
            return customers;
        });
    }
}
