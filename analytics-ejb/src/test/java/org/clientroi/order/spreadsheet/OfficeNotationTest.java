package org.clientroi.order.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.BodyOpening;
import org.clientroi.order.intake.Columns;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.order.intake.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offices write, and what the intake reads of it. */
class OfficeNotationTest {

    private static final Columns COLUMNS =
            new Columns(List.of("order_number", "placed_at", "amount", "customer_phone", "country", "status"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20/11/2026|2026-11-20",
                "3/4/26|2026-04-03",
                "20/11/2026 14:05|2026-11-20T14:05",
                "20/11/2026 14:05:33|2026-11-20T14:05:33",
                "20/11/2026 à 14h05|2026-11-20T14:05",
                "20.11.2026 9h|2026-11-20T09:00",
                "20-11-2026|2026-11-20",
                "2026/11/20 14:05|2026-11-20T14:05",
                "20 novembre 2026|2026-11-20",
                "vendredi 20 nov. 2026 14:05|2026-11-20T14:05",
                "1er août 2026|2026-08-01",
                "3 juil. 2026|2026-07-03",
                "3 juin 2026|2026-06-03",
                "46346|2026-11-20",
                "46346.5|2026-11-20T12:00",
                "46346,25|2026-11-20T06:00",
                "2026-11-20 09:30|2026-11-20 09:30",
                "2026-11-20T09:30:00Z|2026-11-20T09:30:00Z",
                "2026-11-20 09:30:00 +0100|2026-11-20 09:30:00 +0100",
                "11/20/2026|11/20/2026",
                "31/02/2026|31/02/2026",
                "hier|hier",
                "20260|20260",
            })
    void aDayHasItsDayFirst(String cell, String read) {
        assertThat(OfficeTimes.read(cell)).isEqualTo(read);
    }

    @Test
    void theDayThatDatabasesWriteForNoneIsNone() {
        assertThat(OfficeTimes.read("0000-00-00 00:00:00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56 €|1234,56",
                "1\u00A0234,56\u00A0€|1234,56",
                "1\u202F234,56\u202F€|1234,56",
                "1.234,56|1234,56",
                "1,234.56|1234.56",
                "12,50 EUR|12,50",
                "€12.50|12.50",
                "59,900000|59,900000",
                "-12,00 €|-12,00",
                "(12,00)|-12,00",
                "1.234.567|1234567",
                "1'234.50 CHF|1234.50",
                "12|12",
                "1.234 €|1,234",
                "1,234|1,234",
                "gratuit|gratuit",
                "2026-11-20|2026-11-20",
            })
    void anAmountIsReadWithoutItsCurrencyAndItsThousands(String cell, String read) {
        assertThat(OfficeAmounts.read(cell)).isEqualTo(read);
    }

    @Test
    void aTelephoneNumberThatLostItsFirstZeroHasItAgainWhereNumbersBeginWithOne() throws IOException {
        assertThat(phone("612345678", "FR")).isEqualTo("0612345678");
        assertThat(phone("6 12 34 56 78", "")).isEqualTo("0612345678");
        assertThat(phone("33612345678", "")).isEqualTo("+33612345678");
        assertThat(phone("+33 (0)6 12 34 56 78", "France")).isEqualTo("+33612345678");
        assertThat(phone("06.12.34.56.78", "France")).isEqualTo("06.12.34.56.78");
        assertThat(phone("612345678", "ES")).isEqualTo("612345678");
        assertThat(phone("6,12E+08", "FR")).isEqualTo("6,12E+08");
    }

    @ParameterizedTest
    @CsvSource({
        "Livrée,delivered",
        "LIVRE,delivered",
        "Expédié,shipped",
        "Paiement accepté,paid",
        "wc-completed,shipped",
        "wc-processing,processing",
        "Annulée,cancelled",
        "Remboursé,returned",
        "delivered,delivered",
        "au clou,au clou",
    })
    void aStatusIsReadInFrenchAndAsShopSystemsNameIt(String cell, String read) {
        assertThat(OfficeWords.read("status", cell)).isEqualTo(read);
    }

    @Test
    void aSignIsACurrency() {
        assertThat(OfficeWords.read("currency", "€")).isEqualTo("EUR");
        assertThat(OfficeWords.read("currency", "Euros")).isEqualTo("EUR");
        assertThat(OfficeWords.read("currency", "CHF")).isEqualTo("CHF");
    }

    @Test
    void aLineIsRewrittenForTheIntakeAndStaysAsItCameForTheFileOfRejectedLines() throws IOException {
        Row row = row("A1;20/11/2026 14:05;1 234,56 €;612345678;FR;Livrée");

        assertThat(row.cell("placed_at")).isEqualTo("2026-11-20T14:05");
        assertThat(row.cell("amount")).isEqualTo("1234,56");
        assertThat(row.cell("status")).isEqualTo("delivered");
        assertThat(row.rejected("amount", "why").original().cells()).contains("1 234,56 €", "20/11/2026 14:05");
    }

    private static String phone(String cell, String country) throws IOException {
        return String.valueOf(row("A1;;;" + cell + ";" + country + ";").cell("customer_phone"));
    }

    private static Row row(String line) throws IOException {
        byte[] file = (String.join(";", COLUMNS.names()) + "\n;;;;;\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
        IntakeOptions options = new IntakeOptions(
                Map.of(), Map.of(), Set.of(), Optional.<Charset>empty(), Optional.empty(), new OfficeCells());
        BodyOpening opened =
                BodyOpening.of(new ByteArrayInputStream(file), BodyFormat.CSV, options, COLUMNS, "order_number");
        return (Row)
                Objects.requireNonNull(((BodyOpening.Readable) opened).rows().next());
    }
}
