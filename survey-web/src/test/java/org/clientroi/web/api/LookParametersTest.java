package org.clientroi.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Consumer;
import org.clientroi.report.domain.ChartFormat;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.Theme;
import org.clientroi.shared.Language;
import org.junit.jupiter.api.Test;

class LookParametersTest {

    @Test
    void whatIsLeftOutIsUsual() {
        Look look = new LookParameters().look(ChartFormat.SVG);

        assertThat(look).isEqualTo(new Look(ChartFormat.SVG, 640, 360, 1, Theme.LIGHT, true));
        assertThat(new LookParameters().language(Language.FR)).isEqualTo(Language.FR);
    }

    @Test
    void aSizeThatNoChartHasIsRefusedByNameAndRange() {
        assertRefused(p -> p.width = "279", "width", "width: allowed is a whole number from 280 to 2000");
        assertRefused(p -> p.width = "390.5", "width", "width: allowed is a whole number from 280 to 2000");
        assertRefused(p -> p.height = "99999999999", "height", "height: allowed is a whole number from 160 to 1600");
        assertRefused(p -> p.scale = "0", "scale", "scale: allowed is a whole number from 1 to 3");
        assertRefused(p -> p.theme = "sepia", "theme", "theme: allowed is light, dark");
    }

    @Test
    void aLanguageThatIsNotSpokenIsRefused() {
        LookParameters parameters = new LookParameters();
        parameters.lang = "de";

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> parameters.language(Language.FR))
                .withMessage("lang: allowed is fr, en");
    }

    private static void assertRefused(Consumer<LookParameters> change, String field, String detail) {
        LookParameters parameters = new LookParameters();
        change.accept(parameters);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> parameters.look(ChartFormat.PNG))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(400);
                    assertThat(refused.problem().field()).contains(field);
                    assertThat(refused.problem().detail()).isEqualTo(detail);
                });
    }
}
