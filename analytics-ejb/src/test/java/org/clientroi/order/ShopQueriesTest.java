package org.clientroi.order;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queries of docs/prestashop.md and docs/woocommerce.md, as they stand there: what they give needs no mapping. */
@EveryDatabase
class ShopQueriesTest {

    private static final Pattern QUERY = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    private static final List<String> PRESTASHOP = List.of(
            "create table ps_orders (id_order int, reference varchar(9), id_shop int, id_carrier int, id_lang int,"
                    + " id_customer int, id_currency int, id_address_delivery int, current_state int,"
                    + " total_discounts_tax_incl decimal(20,6), total_discounts_tax_excl decimal(20,6),"
                    + " total_products decimal(20,6), total_products_wt decimal(20,6), date_add timestamp)",
            "create table ps_customer (id_customer int, email varchar(255), firstname varchar(255), lastname"
                    + " varchar(255))",
            "create table ps_address (id_address int, id_country int, postcode varchar(12), phone varchar(32),"
                    + " phone_mobile varchar(32))",
            "create table ps_country (id_country int, iso_code varchar(3))",
            "create table ps_currency (id_currency int, iso_code varchar(3))",
            "create table ps_lang (id_lang int, iso_code varchar(2))",
            "create table ps_carrier (id_carrier int, name varchar(64))",
            "create table ps_order_state (id_order_state int, shipped smallint, paid smallint)",
            "create table ps_order_history (id_order int, id_order_state int, date_add timestamp)",
            "create table ps_order_slip (id_order int, total_products_tax_incl decimal(20,6))",
            "create table ps_order_cart_rule (id_order int, id_cart_rule int)",
            "create table ps_cart_rule (id_cart_rule int, code varchar(254))",
            "create table ps_order_detail (id_order int, product_id int, product_name text)",
            "create table ps_product (id_product int, id_category_default int)",
            "create table ps_category_lang (id_category int, id_shop int, id_lang int, name varchar(128))",
            "insert into ps_customer values (7, 'Zoe@example.org', 'Zoé', 'Martin')",
            "insert into ps_address values (3, 8, '69001', '', '0612345678')",
            "insert into ps_country values (8, 'FR')",
            "insert into ps_currency values (1, 'EUR')",
            "insert into ps_lang values (1, 'fr')",
            "insert into ps_carrier values (2, 'Colissimo')",
            "insert into ps_order_state values (2, 0, 1), (4, 1, 1), (5, 1, 1), (6, 0, 0)",
            "insert into ps_orders values (41, 'XKBKNABJK', 1, 2, 1, 7, 1, 3, 5, 12, 10, 50, 60, '2026-11-02"
                    + " 10:15:00'), (42, 'XKBKNABJK', 1, 2, 1, 7, 1, 3, 6, 0, 0, 20, 24, '2026-11-03 10:15:00'), (43,"
                    + " 'OTHERSHOP', 2, 2, 1, 7, 1, 3, 2, 0, 0, 20, 24, '2026-11-03 10:15:00')",
            "insert into ps_order_history values (41, 2, '2026-11-02 10:16:00'), (41, 4, '2026-11-04 08:00:00'),"
                    + " (41, 5, '2026-11-06 17:30:00'), (42, 6, '2026-11-03 11:00:00')",
            "insert into ps_order_slip values (41, 6.5)",
            "insert into ps_order_cart_rule values (41, 1)",
            "insert into ps_cart_rule values (1, 'NOEL')",
            "insert into ps_order_detail values (41, 9, 'Lampe « Lune », laiton'), (41, 9, 'Lampe Soleil')",
            "insert into ps_product values (9, 5)",
            "insert into ps_category_lang values (5, 1, 1, 'Luminaires')");

    private static final List<String> WOOCOMMERCE = List.of(
            "create table wp_wc_orders (id bigint, status varchar(20), currency varchar(10), type varchar(20),"
                    + " tax_amount decimal(26,8), total_amount decimal(26,8), customer_id bigint,"
                    + " billing_email varchar(320), date_created_gmt timestamp, date_updated_gmt timestamp,"
                    + " parent_order_id bigint)",
            "create table wp_wc_order_addresses (order_id bigint, address_type varchar(20), first_name text,"
                    + " last_name text, state text, postcode text, country text, phone varchar(100))",
            "create table wp_wc_order_operational_data (order_id bigint, created_via varchar(100),"
                    + " date_completed_gmt timestamp, shipping_tax_amount decimal(26,8),"
                    + " shipping_total_amount decimal(26,8))",
            "create table wp_woocommerce_order_items (order_item_id bigint, order_item_name text,"
                    + " order_item_type varchar(200), order_id bigint)",
            "insert into wp_wc_orders values (41, 'wc-completed', 'EUR', 'shop_order', 10, 66, 7, 'zoe@example.org',"
                + " '2026-11-02 09:15:00', '2026-11-04 07:00:00', 0), (42, 'wc-processing', 'EUR', 'shop_order', 4,"
                + " 24, 0, 'lea@example.org', '2026-11-03 09:15:00', '2026-11-03 09:16:00', 0), (43, 'wc-completed',"
                + " 'EUR', 'shop_order_refund', 0, -6.5, 0, null, '2026-11-05 09:00:00', null, 41), (44,"
                + " 'wc-checkout-draft', 'EUR', 'shop_order', 0, 1, 0, null, '2026-11-05 09:00:00', null, 0)",
            "insert into wp_wc_order_addresses values (41, 'billing', 'Zoé', 'Martin', '', '75001', 'FR',"
                    + " '0612345678'), (41, 'shipping', 'Zoé', 'Martin', '', '69001', 'FR', ''), (42, 'billing', 'Léa',"
                    + " 'Petit', '', '1000', 'BE', '')",
            "insert into wp_wc_order_operational_data values (41, 'checkout', '2026-11-04 07:00:00', 1, 5)",
            "insert into wp_woocommerce_order_items values (1, 'Lampe Soleil', 'line_item', 41),"
                    + " (2, 'Colissimo', 'shipping', 41), (3, 'noel', 'coupon', 41)");

    private final Rooms rooms;
    private final OrderDesk desk;

    ShopQueriesTest(Engine engine) {
        rooms = Rooms.on(engine, OrderDesk.NOW);
        desk = new OrderDesk(rooms);
    }

    @BeforeEach
    void openShop() {
        desk.open("lumen", "Europe/Paris", "EUR");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void ordersOfPrestashopComeInWithoutAMapping() throws IOException {
        IntakeAnswer answer = send("prestashop.md", PRESTASHOP);

        assertThat(answer.created()).as("%s", answer.rejected()).isEqualTo(2);
        assertThat(answer.ignoredColumns()).isEmpty();
        assertThat(desk.attributes()).isEmpty();
        assertThat(desk.order("41"))
                .containsEntry("email", "zoe@example.org")
                .containsEntry("phone", "0612345678")
                .containsEntry("placed_at", "2026-11-02T09:15:00Z")
                .containsEntry("shipped_at", "2026-11-04T07:00:00Z")
                .containsEntry("delivered_at", "2026-11-06T16:30:00Z")
                .containsEntry("status", "delivered")
                .containsEntry("amount", "48.00")
                .containsEntry("amount_excl_tax", "40.00")
                .containsEntry("refunded_amount", "6.50")
                .containsEntry("voucher_code", "NOEL")
                .containsEntry("category", "Luminaires")
                .containsEntry("carrier", "Colissimo")
                .containsEntry("country", "FR");
        assertThat(desk.order("42")).containsEntry("status", "cancelled");
    }

    @Test
    void ordersOfWooCommerceComeInWithoutAMapping() throws IOException {
        IntakeAnswer answer = send("woocommerce.md", WOOCOMMERCE);

        assertThat(answer.created()).as("%s", answer.rejected()).isEqualTo(2);
        assertThat(answer.ignoredColumns()).isEmpty();
        assertThat(desk.attributes()).isEmpty();
        assertThat(desk.order("41"))
                .containsEntry("email", "zoe@example.org")
                .containsEntry("placed_at", "2026-11-02T09:15:00Z")
                .containsEntry("shipped_at", "2026-11-04T07:00:00Z")
                .containsEntry("status", "shipped")
                .containsEntry("amount", "60.00")
                .containsEntry("amount_excl_tax", "51.00")
                .containsEntry("refunded_amount", "6.50")
                .containsEntry("postcode", "69001")
                .containsEntry("sales_channel", "checkout")
                .containsEntry("carrier", "Colissimo");
        assertThat(desk.order("42")).containsEntry("status", "paid").containsEntry("country", "BE");
    }

    private IntakeAnswer send(String page, List<String> tables) throws IOException {
        Matcher query = QUERY.matcher(Files.readString(Path.of("../docs", page)));
        assertThat(query.find()).isTrue();
        String csv = rooms.jdbi().withHandle(handle -> {
            tables.forEach(handle::execute);
            return handle.createQuery(query.group(1)).scanResultSet((result, context) -> csv(result.get()));
        });
        return OrderDesk.received(desk.receive(csv, BodyFormat.CSV, OrderDesk.options(null, "shop:lumen", null, null)));
    }

    private static String csv(ResultSet result) throws SQLException {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        int columns = result.getMetaData().getColumnCount();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            names.add(result.getMetaData().getColumnLabel(i));
        }
        csv.writeRecord(names);
        while (result.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                String cell = result.getString(i);
                cells.add(cell == null ? "" : cell);
            }
            csv.writeRecord(cells);
        }
        flush(csv);
        return text.toString();
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
