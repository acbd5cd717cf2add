package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.Money;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Interval;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures french = new Figures(Texts.of(Figures.class, "portal", Language.FR));
    private final Figures english = new Figures(Texts.of(Figures.class, "portal", Language.EN));

    @Test
    void frenchSetsNarrowSpacesAndEnglishCommas() {
        assertThat(french.count(4_812)).isEqualTo("4\u202f812");
        assertThat(english.count(4_812)).isEqualTo("4,812");
        assertThat(french.percent(0.43)).isEqualTo("43\u202f%");
        assertThat(english.percent(0.43)).isEqualTo("43%");
    }

    @Test
    void aNegativeNumberHasATrueMinusSignAndZeroHasNone() {
        assertThat(french.nps(-0.124)).isEqualTo("\u221212");
        assertThat(english.nps(-0.001)).isEqualTo("0");
    }

    @Test
    void smallSharesGetADecimalSoThatTheyAreNotAllZero() {
        assertThat(french.percent(0.0108)).isEqualTo("1,1\u202f%");
        assertThat(english.percent(0.0108)).isEqualTo("1.1%");
        assertThat(english.percent(0)).isEqualTo("0%");
    }

    @Test
    void aCountAgreesWithItsNoun() {
        assertThat(french.counted("answers", 0)).isEqualTo("0 réponse");
        assertThat(french.counted("answers", 1)).isEqualTo("1 réponse");
        assertThat(french.counted("answers", 1_310)).isEqualTo("1\u202f310 réponses");
        assertThat(english.counted("answers", 0)).isEqualTo("0 answers");
        assertThat(english.counted("answers", 1)).isEqualTo("1 answer");
        assertThat(english.counted("answers", 1_310)).isEqualTo("1,310 answers");
    }

    @Test
    void pointsAgreeWithWhatIsShown() {
        assertThat(french.countedPoints(0.0149)).isEqualTo("1 point");
        assertThat(french.countedPoints(-0.06)).isEqualTo("6 points");
        assertThat(english.countedPoints(0.0104)).isEqualTo("1 point");
        assertThat(english.countedPoints(0.005)).isEqualTo("0.5 points");
        assertThat(english.signedPoints(0.17)).isEqualTo("+17");
        assertThat(french.pointsRange(new Interval(-0.02, 0.13, 0.95))).isEqualTo("\u22122 à 13");
    }

    @Test
    void aPeriodDoesNotRepeatTheYearItStaysIn() {
        assertThat(french.period(new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 21))))
                .isEqualTo("du 1er septembre au 21 novembre 2026");
        assertThat(french.period(new DateRange(LocalDate.of(2025, 12, 3), LocalDate.of(2026, 1, 1))))
                .isEqualTo("du 3 décembre 2025 au 1er janvier 2026");
        assertThat(english.period(new DateRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 21))))
                .isEqualTo("1 to 21 November 2026");
    }

    @Test
    void moneyHasItsOwnSignInBothLanguages() {
        Money euros = new Money(new BigDecimal("2518430.20"), Currency.getInstance("EUR"));
        Money reais = new Money(new BigDecimal("1234567.80"), Currency.getInstance("BRL"));
        assertThat(french.money(euros)).isEqualTo("2\u202f518\u202f430\u202f€");
        assertThat(english.money(euros)).isEqualTo("€2,518,430");
        assertThat(french.money(reais)).isEqualTo("1\u202f234\u202f568\u202fR$");
        assertThat(english.money(reais)).isEqualTo("R$1,234,568");
    }

    @Test
    void aPValueIsNeverZero() {
        assertThat(french.pValue(1e-30)).isEqualTo("p\u202f<\u202f0,001");
        assertThat(english.pValue(0.0421)).isEqualTo("p = 0.04");
    }

    @Test
    void aMomentIsToldInTheShopsZone() {
        Instant instant = Instant.parse("2026-11-21T08:05:00Z");
        assertThat(french.moment(instant, ZoneId.of("Europe/Paris"))).endsWith("2026, 09\u202fh\u202f05");
        assertThat(english.moment(instant, ZoneId.of("Europe/London"))).isEqualTo("21 Nov 2026, 08:05");
    }
}
