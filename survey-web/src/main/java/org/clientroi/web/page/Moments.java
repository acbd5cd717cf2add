package org.clientroi.web.page;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.clientroi.shared.Language;

/** Days and times as customers read them. */
final class Moments {

    private Moments() {}

    /** {@code mercredi 18 novembre}, {@code Wednesday 18 November}. */
    static String day(LocalDate day, Language language) {
        String number = language == Language.FR && day.getDayOfMonth() == 1 ? "'1er'" : "d";
        return DateTimeFormatter.ofPattern("EEEE " + number + " MMMM", language.locale())
                .format(day);
    }

    /** {@code mercredi 18 novembre à 14 h 05}, {@code Wednesday 18 November at 14:05}. */
    static String moment(ZonedDateTime time, Language language) {
        String pattern = language == Language.FR ? "'à' H'\u00a0h\u00a0'mm" : "'at' HH:mm";
        return day(time.toLocalDate(), language) + " "
                + DateTimeFormatter.ofPattern(pattern, language.locale()).format(time);
    }
}
