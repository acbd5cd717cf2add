package org.clientroi.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientroi.invitation.domain.FirstName;
import org.clientroi.invitation.domain.ProductName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstNameTest {

    @ParameterizedTest
    @CsvSource({
        "Claire,Claire",
        "CLAIRE,Claire",
        "claire,Claire",
        "JEAN-PIERRE,Jean-Pierre",
        "MARIE CLAIRE,Marie Claire",
        "ÉLODIE,Élodie",
        "o'neil,O'Neil",
        "  Zoé  ,Zoé",
        "DeShawn,DeShawn",
        "Li,Li",
        "李明,李明"
    })
    void aNameIsWrittenAsAPersonWouldWriteIt(String received, String written) {
        assertThat(FirstName.fit(received)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "J",
                "J.",
                "JP",
                "Claire2",
                "0612345678",
                "claire@example.org",
                "Mme",
                "CLIENT",
                "n/a",
                "-",
                "Claire & Paul",
                "Claire\nBcc: x",
                "Anneliese-Wilhelmine Charlotte Dorothea"
            })
    void whatIsUncertainIsLeftOut(String received) {
        assertThat(FirstName.fit(received)).isEmpty();
    }

    @Test
    void anOrderIsCalledByItsFirstProduct() {
        assertThat(ProductName.of("Lampe Aube | Vase Galet")).contains("Lampe Aube");
        assertThat(ProductName.of(" ; Vase\tGalet;Lampe")).contains("Vase Galet");
        assertThat(ProductName.of("  ")).isEmpty();
        assertThat(ProductName.of("Lampe ".repeat(20)).orElseThrow())
                .hasSizeLessThanOrEqualTo(61)
                .endsWith("Lampe…");
    }
}
