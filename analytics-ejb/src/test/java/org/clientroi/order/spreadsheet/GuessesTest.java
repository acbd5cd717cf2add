package org.clientroi.order.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is guessed of a file before anybody has said anything. */
class GuessesTest {

    private static final String FRENCH = "numéro;montant;produit\n1;12,50 €;cœur brodé\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-15", "UTF-16"})
    void theCharsetOfAFrenchFileIsToldFromItsEuroSignAndItsLigature(String charset) {
        assertThat(guess(FRENCH.getBytes(Charset.forName(charset)))).isEqualTo(Charset.forName(charset));
    }

    @Test
    void aByteOrderMarkIsUtf8AndSoIsPlainAscii() {
        assertThat(guess(("\uFEFF" + FRENCH).getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(guess("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void accentsAloneAreReadAsWindowsWrites() {
        byte[] file = "numéro;prénom\n1;Zoé\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(guess(file)).isEqualTo(CharsetGuess.WINDOWS);
        assertThat(guess("taille ½ pouce é".getBytes(CharsetGuess.WINDOWS))).isEqualTo(CharsetGuess.WINDOWS);
    }

    @Test
    void aFileInAnyPiecesGivesTheSameGuess() {
        byte[] file = FRENCH.getBytes(StandardCharsets.UTF_8);
        CharsetGuess guess = new CharsetGuess();
        for (byte each : file) {
            guess.see(new byte[] {each}, 1);
        }
        assertThat(guess.charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void headingsOfPrestashopAreKnown() {
        Map<String, String> guess = HeadingGuess.of(
                List.of("ID", "Référence", "Nouveau client", "Pays", "Client", "Total", "État", "Date"));

        assertThat(guess)
                .containsEntry("Référence", "order_number")
                .containsEntry("Pays", "country")
                .containsEntry("Client", "customer_name")
                .containsEntry("Total", "amount")
                .containsEntry("État", "status")
                .containsEntry("Date", "placed_at")
                .doesNotContainKeys("ID", "Nouveau client");
    }

    @Test
    void headingsOfShopifyAreKnown() {
        Map<String, String> guess = HeadingGuess.of(List.of(
                "Name",
                "Email",
                "Financial Status",
                "Fulfillment Status",
                "Fulfilled at",
                "Accepts Marketing",
                "Currency",
                "Subtotal",
                "Total",
                "Discount Code",
                "Created at",
                "Billing Name",
                "Shipping Zip",
                "Shipping Country",
                "Phone",
                "Refunded Amount"));

        assertThat(guess)
                .containsEntry("Name", "order_number")
                .containsEntry("Email", "customer_email")
                .containsEntry("Fulfillment Status", "status")
                .containsEntry("Fulfilled at", "shipped_at")
                .containsEntry("Subtotal", "amount")
                .containsEntry("Created at", "placed_at")
                .containsEntry("Shipping Zip", "postcode")
                .containsEntry("Refunded Amount", "refunded_amount")
                .doesNotContainKeys("Financial Status", "Total", "Accepts Marketing");
    }

    @Test
    void headingsOfWooCommerceAndOfAFrenchSheetAreKnown() {
        assertThat(HeadingGuess.of(
                        List.of("Order Number", "Order Date", "Email (Billing)", "Order Total", "Phone (Billing)")))
                .containsEntry("Email (Billing)", "customer_email")
                .containsEntry("Phone (Billing)", "customer_phone")
                .containsEntry("Order Total", "amount");
        assertThat(HeadingGuess.of(
                        List.of("N° de commande", "Adresse e-mail", "Montant TTC", "Date de commande", "Téléphone")))
                .containsEntry("N° de commande", "order_number")
                .containsEntry("Adresse e-mail", "customer_email")
                .containsEntry("Montant TTC", "amount")
                .containsEntry("Téléphone", "customer_phone");
    }

    @Test
    void ourOwnNamesComeFirst() {
        assertThat(HeadingGuess.of(List.of("Total TTC", "amount", "Commande", "order_number")))
                .containsEntry("amount", "amount")
                .containsEntry("order_number", "order_number")
                .doesNotContainKeys("Total TTC", "Commande");
    }

    private static Charset guess(byte[] file) {
        CharsetGuess guess = new CharsetGuess();
        guess.see(file, file.length);
        return guess.charset();
    }
}
