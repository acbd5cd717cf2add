package org.clientroi.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientroi.order.application.CheckingOrderFile;
import org.clientroi.order.application.HandlingOrderFiles;
import org.clientroi.order.application.ImportingOrderFiles;
import org.clientroi.order.application.KeepingOrderFile;
import org.clientroi.order.application.KeptOrderFile;
import org.clientroi.order.application.OrderFileCheck;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.domain.OrderFileImported;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that somebody brings to a page, from the upload to its orders. */
@EveryDatabase
class OrdersByHandTest {

    private static final String FRENCH = """
        N° de commande;Adresse e-mail;Date de commande;Montant TTC;Téléphone;Livré le;Motif
        A1;zoe@example.org;03/04/2026 14:05;1 234,56 €;612345678;06/04/2026;cadeau
        A2;lea@example.org;04/04/2026;12,50 €;;;
        A3;;05/04/2026;gratuit;;;
        ;;;;;;
        """;

    private final Rooms rooms;
    private final OrderDesk desk;
    private Shop lumen;

    OrdersByHandTest(Engine engine) {
        rooms = Rooms.on(engine, OrderDesk.NOW);
        desk = new OrderDesk(rooms);
    }

    @BeforeEach
    void openShop() {
        lumen = desk.open("lumen", "Europe/Paris", "EUR");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aFrenchSpreadsheetIsUnderstoodBeforeAnythingIsStored() {
        OrderFile file = bring(FRENCH.getBytes(Charset.forName("windows-1252")));
        OrderFileCheck check = check(file);

        assertThat(file.charset()).isEqualTo("windows-1252");
        assertThat(check.columns())
                .containsEntry("N° de commande", "order_number")
                .containsEntry("Livré le", "delivered_at")
                .doesNotContainKey("Motif");
        assertThat(check.lines()).isEqualTo(3);
        assertThat(check.rejected()).isEqualTo(1);
        assertThat(check.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.field()).isEqualTo("amount");
        });
        assertThat(check.sample().getFirst())
                .containsEntry("customer_phone", "0612345678")
                .containsEntry("currency", "EUR");
        assertThat(check.sample().getFirst().get("placed_at")).hasToString("2026-04-03T12:05:00Z");
        assertThat(check.mayBeAsked()).as("asking is off").isZero();
        assertThat(desk.count("customer_order")).isZero();
    }

    @Test
    void theImportEndsInTheSameOrdersAsTheApiAndSaysWhatBecameOfEachLine() {
        OrderFile file = bring(FRENCH.getBytes(Charset.forName("ISO-8859-15")));
        queue(file, check(file).columns());
        rooms.get(ImportingOrderFiles.class).importQueued();

        OrderFile done = find(file.id());
        assertThat(done.state()).isEqualTo(OrderFile.State.DONE);
        assertThat(done.progress())
                .extracting(OrderFile.Progress::created, OrderFile.Progress::rejected, OrderFile.Progress::done)
                .containsExactly(2L, 1L, 3L);
        assertThat(done.run()).isPresent();
        assertThat(desk.order("A1"))
                .containsEntry("amount", "1234.56")
                .containsEntry("status", "delivered")
                .containsEntry("phone", "0612345678");
        assertThat(desk.attributes()).isEmpty();
        assertThat(desk.count("order_file_piece")).isZero();
        assertThat(rooms.told(OrderFileImported.class))
                .containsExactly(new OrderFileImported("user:1", lumen.id(), 2, 3));
    }

    @Test
    void aServerThatStopsOnTheWayLosesNothing() {
        OrderFile file = bring(FRENCH.getBytes(StandardCharsets.UTF_8));
        queue(file, check(file).columns());
        rooms.jdbi()
                .useHandle(handle -> handle.execute(
                        "update order_file set file_state = 'importing', attempts = 1, taken_until = ?",
                        OrderDesk.NOW.plusSeconds(60)));

        rooms.get(ImportingOrderFiles.class).importQueued();
        assertThat(find(file.id()).state()).as("it may still be under way").isEqualTo(OrderFile.State.IMPORTING);
        rooms.later(Duration.ofMinutes(3));
        rooms.get(ImportingOrderFiles.class).importQueued();

        assertThat(find(file.id()).state()).isEqualTo(OrderFile.State.DONE);
        assertThat(find(file.id()).progress().attempts()).isEqualTo(2);
        assertThat(desk.count("customer_order")).isEqualTo(2);
    }

    @Test
    void whatAHeadingMeansIsKeptForTheShopsNextFile() {
        OrderFile first = bring(FRENCH.getBytes(StandardCharsets.UTF_8));
        Map<String, String> columns = new LinkedHashMap<>(check(first).columns());
        columns.put("Motif", OrderFile.ATTRIBUTE);
        columns.remove("Téléphone");
        queue(first, columns);
        rooms.get(ImportingOrderFiles.class).importQueued();

        assertThat(desk.attributes())
                .singleElement()
                .satisfies(attribute ->
                        assertThat(attribute).containsEntry("name", "Motif").containsEntry("content", "cadeau"));
        OrderFile next = bring(FRENCH.getBytes(StandardCharsets.UTF_8));
        assertThat(check(next).columns())
                .containsEntry("Motif", OrderFile.ATTRIBUTE)
                .containsEntry("N° de commande", "order_number")
                .doesNotContainKey("Téléphone");
    }

    @Test
    void whatWasOnlyLookedAtIsForgottenAfterADayAndALargeFileComesBackWhole() {
        StringBuilder large = new StringBuilder("order_number,customer_ref,placed_at,amount,note\n");
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 40_000; i++) {
            large.append("L%d,c%d,2026-01-02,%d,%016x%016x\n".formatted(i, i, i, random.nextLong(), random.nextLong()));
        }
        OrderFile file = bring(large.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(desk.count("order_file_piece")).isGreaterThan(1);
        assertThat(check(file).lines()).isEqualTo(40_000);

        rooms.later(Duration.ofHours(25));
        bring(FRENCH.getBytes(StandardCharsets.UTF_8));
        assertThat(rooms.get(HandlingOrderFiles.class).find(ShopScope.everyShop(), lumen.id(), file.id()))
                .isEmpty();
        assertThat(desk.count("order_file_piece")).isEqualTo(1);
    }

    @Test
    void aFileOfAnotherShopIsAsIfItWereNotThere() {
        OrderFile file = bring(FRENCH.getBytes(StandardCharsets.UTF_8));
        Shop other = desk.open("other", "Europe/Paris", "EUR");
        HandlingOrderFiles handling = rooms.get(HandlingOrderFiles.class);

        assertThat(handling.find(ShopScope.everyShop(), other.id(), file.id())).isEmpty();
        assertThat(handling.find(ShopScope.only(java.util.Set.of(other.id())), lumen.id(), file.id()))
                .isEmpty();
    }

    @Test
    void aFileThatIsNoneIsRefusedInAWord() {
        assertThat(keep(new byte[0])).isEqualTo(new KeptOrderFile.NotKept(KeptOrderFile.Reason.EMPTY));
        assertThat(keep(new byte[] {'P', 'K', 3, 4, 0}))
                .isEqualTo(new KeptOrderFile.NotKept(KeptOrderFile.Reason.DAMAGED));
        assertThat(check(bring("nothing\nmeaningful\n".getBytes(StandardCharsets.UTF_8)))
                        .unreadable())
                .isPresent();
    }

    private KeptOrderFile keep(byte[] content) {
        try {
            return rooms.get(KeepingOrderFile.class)
                    .keep(
                            ShopScope.everyShop(),
                            lumen.id(),
                            "user:1",
                            "C:\\mes fichiers\\commandes.csv",
                            content.length,
                            new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OrderFile bring(byte[] content) {
        OrderFile file = find(((KeptOrderFile.Kept) keep(content)).id());
        assertThat(file.name()).isEqualTo("commandes.csv");
        return file;
    }

    private OrderFile find(UUID id) {
        return rooms.get(HandlingOrderFiles.class)
                .find(ShopScope.everyShop(), lumen.id(), id)
                .orElseThrow();
    }

    private OrderFileCheck check(OrderFile file) {
        return rooms.get(CheckingOrderFile.class).check(file, lumen);
    }

    private void queue(OrderFile file, Map<String, String> columns) {
        HandlingOrderFiles handling = rooms.get(HandlingOrderFiles.class);
        handling.choose(file, List.copyOf(check(file).headings()), file.charset(), columns);
        handling.queue(file, 3);
    }
}
