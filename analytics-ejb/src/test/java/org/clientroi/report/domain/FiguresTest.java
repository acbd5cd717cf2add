package org.clientroi.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.statistics.Interval;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures french = Figures.in(Language.FR);
    private final Figures english = Figures.in(Language.EN);

    @Test
    void frenchNumbersHaveNarrowSpacesAndACommaEnglishOnesNeither() {
        assertThat(french.count(1310)).isEqualTo("1\u202f310");
        assertThat(english.count(1310)).isEqualTo("1,310");
        assertThat(french.share(0.43)).isEqualTo("43\u202f%");
        assertThat(english.share(0.064)).isEqualTo("6.4%");
        assertThat(french.decimal(4.287)).isEqualTo("4,29");
        assertThat(french.money(new BigDecimal("12345.60"), Currency.getInstance("EUR")))
                .isEqualTo("12\u202f346\u202f€");
    }

    @Test
    void aNegativeNpsHasATrueMinusSignAndZeroHasNone() {
        assertThat(french.points(-0.042)).isEqualTo("\u22124");
        assertThat(english.points(-0.001)).isEqualTo("0");
    }

    @Test
    void aRangeIsAsExactAsItsValue() {
        assertThat(french.shareRange(new Interval(0.054, 0.105, 0.95), 0.076)).isEqualTo("5,4 à 10,5\u202f%");
        assertThat(english.shareRange(new Interval(0.405, 0.452, 0.95), 0.43)).isEqualTo("41 to 45%");
    }

    @Test
    void aPeriodNamesTheYearOnceWhereItCan() {
        LocalDate june = LocalDate.of(2026, 6, 1);
        LocalDate november = LocalDate.of(2026, 11, 22);
        assertThat(french.period(new DateRange(june, november))).isEqualTo("du 1er juin au 22 novembre 2026");
        assertThat(english.period(new DateRange(june.minusYears(1), november)))
                .isEqualTo("from 1 June 2025 to 22 November 2026");
        assertThat(french.period(new DateRange(november.withDayOfMonth(1), november)))
                .isEqualTo("du 1er au 22 novembre 2026");
    }
}
