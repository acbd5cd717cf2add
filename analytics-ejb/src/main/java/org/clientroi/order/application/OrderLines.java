package org.clientroi.order.application;

import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.order.domain.DeliveryMethod;
import org.clientroi.order.domain.Incident;
import org.clientroi.order.domain.OrderField;
import org.clientroi.order.domain.OrderKey;
import org.clientroi.order.domain.OrderRow;
import org.clientroi.order.domain.OrderStatus;
import org.clientroi.order.domain.PersonField;
import org.clientroi.order.domain.PersonRow;
import org.clientroi.order.intake.Columns;
import org.clientroi.order.intake.ReachedShop;
import org.clientroi.order.intake.RejectedLine;
import org.clientroi.order.intake.Row;
import org.clientroi.order.intake.RowValues;
import org.clientroi.order.intake.ShopsInReach;
import org.clientroi.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Reads a row as what it says of an order, or says why it cannot be read. */
final class OrderLines {

    /** What became of a row. */
    sealed interface Reading {}

    record Understood(OrderRow row) implements Reading {}

    record Rejected(RejectedLine line) implements Reading {}

    private static final String ORDER_NUMBER = "order_number";
    private static final int LONG = 120;
    private static final int LONGEST_PRODUCTS = 1_000;
    private static final int LONGEST_POSTCODE = 20;
    private static final int LONGEST_PHONE = 60;
    private static final int MOST_PARCELS = 10_000;

    static final Map<PersonField, String> PERSON = new EnumMap<>(Map.of(
            PersonField.FIRST_NAME, "customer_first_name",
            PersonField.LAST_NAME, "customer_name",
            PersonField.PHONE, "customer_phone"));

    static final Columns COLUMNS = new Columns(Stream.of(
                    Stream.of("shop", ORDER_NUMBER),
                    OrderField.ALL.stream().map(OrderField::column),
                    PERSON.values().stream())
            .flatMap(names -> names)
            .toList());

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

    private final ShopsInReach shops;
    private final Instant latest;

    /** @param latest what is later is in the future */
    OrderLines(ShopsInReach shops, Instant latest) {
        this.shops = shops;
        this.latest = latest;
    }

    Reading read(Row row) {
        ReachedShop shop = shops.of(row).orElse(null);
        if (shop == null) {
            return new Rejected(ShopsInReach.notFound(row));
        }
        RowValues values = new RowValues(row, shop.zone(), latest);
        String number = values.required(ORDER_NUMBER, values.text(ORDER_NUMBER, LONG));
        OrderRow order = new OrderRow(
                row.number(),
                new OrderKey(shop.id(), number == null ? "" : number),
                shop.zone(),
                attributes(row, values),
                person(row, values));
        for (OrderField field : OrderField.ALL) {
            read(field, row, values, order);
        }
        return values.problem().<Reading>map(Rejected::new).orElseGet(() -> new Understood(order));
    }

    private static void read(OrderField field, Row row, RowValues values, OrderRow order) {
        int place = COLUMNS.place(field.column());
        if (row.isCleared(place)) {
            if (isClearable(field, row)) {
                order.clear(field);
            } else {
                values.reject(field.column(), "cannot be empty");
            }
            return;
        }
        Object content = row.cell(place) == null ? implied(field, row, order) : content(field, values);
        if (content != null) {
            order.say(field, content);
        }
    }

    /** Whose order it is must stay known: a row that clears the address says the reference, and the other way round. */
    private static boolean isClearable(OrderField field, Row row) {
        return switch (field) {
            case CUSTOMER_EMAIL -> row.cell(OrderField.CUSTOMER_REF.column()) != null;
            case CUSTOMER_REF -> row.cell(OrderField.CUSTOMER_EMAIL.column()) != null;
            case STATUS -> false;
            default -> !field.isRequired();
        };
    }

    /** A line that names no status still says how far the order has come when it says when it was sent or delivered. */
    private static @Nullable Object implied(OrderField field, Row row, OrderRow order) {
        if (field != OrderField.STATUS) {
            return null;
        }
        if (row.cell(OrderField.DELIVERED_AT.column()) != null) {
            return OrderStatus.DELIVERED;
        }
        return row.cell(OrderField.SHIPPED_AT.column()) == null ? null : OrderStatus.SHIPPED;
    }

    private static @Nullable Object content(OrderField field, RowValues values) {
        String name = field.column();
        return switch (field) {
            case CUSTOMER_EMAIL ->
                values.read(
                        name, cell -> EmailAddress.parse(cell).map(EmailAddress::value), "is not an e-mail address");
            case LANGUAGE -> values.read(name, OrderLines::language, "is not a language code such as fr or en");
            case PLACED_AT, STATUS_AT, SHIPPED_AT, AVAILABLE_AT, DELIVERED_AT -> values.instant(name);
            case PROMISED_ON -> values.day(name);
            case STATUS -> values.oneOf(name, OrderStatus::parse, OrderStatus.ALLOWED);
            case DELIVERY_METHOD -> values.oneOf(name, DeliveryMethod::parse, DeliveryMethod.ALLOWED);
            case INCIDENT -> values.oneOf(name, Incident::parse, Incident.ALLOWED);
            case AMOUNT, AMOUNT_EXCL_TAX, REFUNDED_AMOUNT -> values.amountFromZero(name);
            case MARGIN -> values.amount(name);
            case CURRENCY -> values.read(name, OrderLines::currency, "unknown currency");
            case PARCELS -> values.wholeNumber(name, 0, MOST_PARCELS);
            case SURVEY_ALLOWED -> values.yesOrNo(name);
            case PRODUCTS -> values.text(name, LONGEST_PRODUCTS);
            case POSTCODE -> values.text(name, LONGEST_POSTCODE);
            case CUSTOMER_REF, VOUCHER_CODE, SALES_CHANNEL, CATEGORY, COUNTRY, REGION, CARRIER ->
                values.text(name, LONG);
        };
    }

    private static Optional<String> currency(String cell) {
        return Optional.of(cell.toUpperCase(Locale.ROOT)).filter(CURRENCIES::contains);
    }

    private static Optional<String> language(String cell) {
        String code = cell.length() < 2 ? "" : cell.substring(0, 2).toLowerCase(Locale.ROOT);
        boolean alone = cell.length() == 2 || cell.length() > 2 && "-_".indexOf(cell.charAt(2)) >= 0;
        return alone && LANGUAGES.contains(code) ? Optional.of(code) : Optional.empty();
    }

    private static Map<String, Optional<String>> attributes(Row row, RowValues values) {
        row.others().forEach((name, content) -> {
            if (content.isPresent() && !RowValues.isStorable(content.get())) {
                values.reject(name, "holds a character that is no text");
            }
        });
        return row.others();
    }

    private static PersonRow person(Row row, RowValues values) {
        Map<PersonField, Optional<String>> said = new LinkedHashMap<>(4);
        PERSON.forEach((field, name) -> {
            String text = values.text(name, field == PersonField.PHONE ? LONGEST_PHONE : LONG);
            if (text != null || row.isCleared(COLUMNS.place(name))) {
                said.put(field, Optional.ofNullable(text));
            }
        });
        return said.isEmpty() ? PersonRow.NOTHING : new PersonRow(said);
    }
}
