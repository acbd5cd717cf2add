package org.clientroi.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.clientroi.shop.domain.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 9:00-18:00 | Mo-Fr 09:00-18:00",
                "lu-ve 9:00-12:30 14:00-18:00; sa 10:00-12:00 | Mo-Fr 09:00-12:30 14:00-18:00; Sa 10:00-12:00",
                "Fr-Mo 10:00-11:00 | Mo 10:00-11:00; Fr-Su 10:00-11:00",
                "Tu 14:00-18:00 9:00-12:00;Mo 9:00-12:00 | Mo 09:00-12:00; Tu 09:00-12:00 14:00-18:00"
            })
    void hoursAreReadInBothLanguagesAndWrittenInOneWay(String text, String written) {
        assertThat(OpeningHours.parse(text)).map(OpeningHours::toString).contains(written);
        assertThat(OpeningHours.parse(written)).map(OpeningHours::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "always",
                "Mo",
                "Xx 9:00-18:00",
                "Mo 18:00-9:00",
                "Mo 9:00-25:00",
                "Mo 9:00-12:00 11:00-13:00",
                "Mo-Fr 9-18"
            })
    void whatIsNoWeekIsRefused(String text) {
        assertThat(OpeningHours.parse(text)).isEmpty();
    }

    @Test
    void theUsualWeekIsMondayToFridayFromNineToSix() {
        assertThat(OpeningHours.usual().on(DayOfWeek.FRIDAY)).hasSize(1);
        assertThat(OpeningHours.usual().on(DayOfWeek.SATURDAY)).isEmpty();
    }
}
