package org.clientroi.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:30:00Z, 2026-11-20T09:30:00Z",
        "2026-11-20T09:30:00.123456789+01:00, 2026-11-20T08:30:00.123456Z",
        "2026-11-20 09:30:00+0100, 2026-11-20T08:30:00Z",
        "2026-11-20 09:30:00+01, 2026-11-20T08:30:00Z",
        "2026-11-20 09:30, 2026-11-20T08:30:00Z",
        "2026-11-20T09:30:05, 2026-11-20T08:30:05Z",
        "2026-11-20, 2026-11-19T23:00:00Z",
        // the gap of 29 March and the overlap of 25 October: forward, and the earlier one
        "2026-03-29 02:30, 2026-03-29T01:30:00Z",
        "2026-10-25 02:30, 2026-10-25T00:30:00Z",
    })
    void aTimeIsReadInTheNotationsFilesHave(String cell, Instant expected) {
        assertThat(Cells.instant(cell, PARIS)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20/11/2026",
                "2026-13-01",
                "2026-11-20 25:00",
                "2026-11-20x",
                "1899-12-30",
                "0",
                "9999-01-01"
            })
    void whatIsNoTimeIsNotGuessed(String cell) {
        assertThat(Cells.instant(cell, PARIS)).isEmpty();
    }

    @Test
    void aDayWhoseMidnightIsInAGapBeginsAfterIt() {
        assertThat(Cells.instant("2017-10-15", ZoneId.of("America/Sao_Paulo")))
                .contains(Instant.parse("2017-10-15T03:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1234.56|1234.56", "1234,56|1234.56", "1 234,5|1234.50", "-3|-3.00", "0.005|0.00", "1E+3|1000.00"})
    void anAmountHasADecimalPointOrComma(String cell, BigDecimal expected) {
        assertThat(Cells.amount(cell)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12€", "1.2.3", "", "1e99", "1000000000000", "NaN"})
    void whatIsNoAmountIsNotGuessed(String cell) {
        assertThat(Cells.amount(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234|true", "1.234,56|true", "1.234.567|true", "1234,56|false", "1.234|false", "0,123|false"})
    void anAmountThatCouldBeAThousandIsAskedBack(String cell, boolean expected) {
        assertThat(Cells.couldBeThousands(cell)).isEqualTo(expected);
    }
}
