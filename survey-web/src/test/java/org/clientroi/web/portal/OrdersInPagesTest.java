package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.account.domain.Role;
import org.clientroi.order.application.KeptOrderFile;
import org.clientroi.order.application.OrderFileCheck;
import org.clientroi.order.domain.OrderField;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.domain.OrderStatus;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.web.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on which orders are brought in by hand. */
class OrdersInPagesTest {

    private static final UUID ID = UUID.fromString("01997c11-7a00-7000-8000-00000000000a");
    private static final List<IntakeAnswer.Listed> PROBLEMS = List.of(
            new IntakeAnswer.Listed(4, "amount", "is not an amount such as 1234.56"),
            new IntakeAnswer.Listed(9, null, "the line has 3 cells and the header 7"));

    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(Language.class)
    void howManyMailsAnImportSendsIsSaidAboveTheButtonThatImports(Language language) throws IOException {
        String html = written(
                "order-file-preview",
                language,
                writer(language).file(frame(language), file(OrderFile.State.WAITING), Optional.of(check()), List.of()));

        assertThat(html.indexOf("class=\"said\""))
                .isPositive()
                .isLessThan(html.indexOf("name=\"do\" value=\"import\""));
        assertThat(html)
                .contains("value=\"windows-1252\" selected", "value=\"order_number\" selected", "N° de commande")
                .contains("name=\"csrf\" value=\"token\"")
                .doesNotContain("is not an amount such as", "orders-in.");
        if (language == Language.FR) {
            assertThat(html).contains("n’envoie aucun e-mail", "1\u202f234,56", "3 avr. 2026", "Importer 40 lignes");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anImportUnderWayAsksAgainByItselfAndHasALinkForWhoRunsNoScript(Language language) throws IOException {
        String html = written(
                "order-file-progress",
                language,
                writer(language).file(frame(language), file(OrderFile.State.IMPORTING), Optional.empty(), List.of()));

        assertThat(html)
                .contains("hx-trigger=\"every 2s\"", "<progress max=\"42\" value=\"20\"")
                .contains("class=\"button\" href=\"/portal/orders-in/" + ID + "?shop=lumen\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theResultAccountsForEveryLineAndNamesTheRejectedOnes(Language language) throws IOException {
        String html = written(
                "order-file-done",
                language,
                writer(language).file(frame(language), file(OrderFile.State.DONE), Optional.empty(), PROBLEMS));

        assertThat(html)
                .contains("/rejected.csv?shop=lumen", "<td class=\"num\">38</td>")
                .doesNotContain("hx-trigger=\"every", "is not an amount such as 1234.56</td>", "orders-in.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormTakesAFileAndSaysHowLargeItMayBe(Language language) throws IOException {
        OrdersInPage page = writer(language)
                .list(
                        frame(language),
                        List.of(file(OrderFile.State.DONE), file(OrderFile.State.REFUSED)),
                        Optional.of("too_large"));
        String html = templates.render("portal/orders-in.jte", page);
        write("orders-in", language, html);

        assertThat(html)
                .contains("enctype=\"multipart/form-data\"", "action=\"/portal/orders-in/file?shop=lumen\"", "64")
                .contains("role=\"alert\"")
                .doesNotContain("orders-in.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatCanBeSaidHasItsWords(Language language) {
        Texts words = words(language);
        for (KeptOrderFile.Reason reason : KeptOrderFile.Reason.values()) {
            assertThat(words.has("orders-in.refused." + reason.code())).isTrue();
        }
        for (OrderFile.State state : OrderFile.State.values()) {
            assertThat(words.has("orders-in.state." + state.code())).isTrue();
            assertThat(words.has("orders-in.file.lead." + state.code())).isTrue();
        }
        for (OrderField field : OrderField.ALL) {
            assertThat(words.has("orders-in.column." + field.column()))
                    .as(field.column())
                    .isTrue();
        }
        for (String charset : OrdersInWriter.CHARSETS) {
            assertThat(words.has("orders-in.charset." + charset.toLowerCase(java.util.Locale.ROOT)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is missing",
                "has 130 characters, at most 120 are kept",
                "could be thousands or decimals: write it without a thousands separator",
                "is not one of placed, paid",
                "The header has two columns for amount.",
                "The header, the file's first line, has no column order_number. A file with other names is read with"
                        + " ?map=order_number:its_column,…",
                "This is not a CSV file in UTF-8: its first line is not text.",
            })
    void aReasonIsSaidInTheLanguageOfThePage(String message) {
        Texts french = words(Language.FR);

        assertThat(new RejectionWords(french).reason(message))
                .isNotEqualTo(french.get("orders-in.reason.other"))
                .doesNotContain("is ", "map=", "{");
    }

    @Test
    void aReasonWithoutWordsIsSaidToBeUnreadableAndNeverInAnotherLanguage() {
        assertThat(new RejectionWords(words(Language.FR)).reason("something new"))
                .isEqualTo("ne peut pas être lu");
    }

    private static OrderFile file(OrderFile.State state) {
        boolean done = state == OrderFile.State.DONE;
        return new OrderFile(
                ID,
                Example.SHOP.id(),
                "user:1",
                "commandes 2026.csv",
                false,
                4_711,
                "windows-1252",
                Map.of(),
                state,
                Instant.parse("2026-11-20T09:30:00Z"),
                done
                        ? new OrderFile.Progress(1, 42, 42, 38, 1, 1, 0, 2)
                        : new OrderFile.Progress(1, 42, 20, 0, 0, 0, 0, 0),
                done ? Optional.of(ID) : Optional.empty(),
                state == OrderFile.State.REFUSED
                        ? Optional.of("The import was broken off 5 times.")
                        : Optional.empty());
    }

    private static OrderFileCheck check() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("order_number", "A1");
        row.put("customer_email", "zoe@example.org");
        row.put("placed_at", Instant.parse("2026-04-03T12:05:00Z"));
        row.put("amount", new BigDecimal("1234.56"));
        row.put("status", OrderStatus.DELIVERED);
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("N° de commande", "order_number");
        columns.put("Adresse e-mail", "customer_email");
        columns.put("Montant TTC", "amount");
        columns.put("Motif", OrderFile.ATTRIBUTE);
        return new OrderFileCheck(
                List.of("N° de commande", "Adresse e-mail", "Montant TTC", "Motif", "Livreur", ""),
                columns,
                42,
                2,
                PROBLEMS,
                List.of(row),
                0,
                Optional.empty());
    }

    private static OrdersInWriter writer(Language language) {
        return new OrdersInWriter(
                words(language), Address.of("/portal/orders-in").with("shop", "lumen"), Example.SHOP);
    }

    private static Frame frame(Language language) {
        return new Frames(words(language), Map.of("shop", "lumen"))
                .around(
                        Place.ORDERS_IN,
                        new Doors(Set.of(Role.values()), 3),
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.of(PeriodChoice.Length.ALL),
                        Example.NINETY_DAYS,
                        Example.facts(4_812, 0),
                        new Frame.Account("Camille Martin", "token"));
    }

    private static Texts words(Language language) {
        return Texts.of(Figures.class, "portal", language);
    }

    private String written(String name, Language language, OrderFilePage page) throws IOException {
        String html = templates.render("portal/order-file.jte", page);
        write(name, language, html);
        return html;
    }

    private static void write(String name, Language language, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "portal"));
        Files.writeString(folder.resolve(name + "-" + language.code() + ".html"), html);
    }
}
