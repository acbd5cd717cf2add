package org.clientroi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text reads as MessageFormat has it, whichever way it is put together. */
class WordingTest {

    private static final List<Object[]> WORDS = List.of(
            new Object[] {}, new Object[] {"Claire", "LU-1"}, new Object[] {"l\u2019été", "{0} ''"}, new Object[] {"", 2
            });
    private static final List<Object[]> NUMBERS =
            List.of(new Object[] {}, new Object[] {1_234, "x"}, new Object[] {2.5});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bonjour,",
                "Bonjour {0}, votre commande {1}",
                "{0}{1}",
                "{1} {0} {1}",
                "l''été {0}",
                "it''s",
                "'{0}' {0}",
                "don't {0}",
                "{9}",
                "{10}"
            })
    void aTextReadsAsMessageFormatHasIt(String pattern) {
        WORDS.forEach(arguments -> assertReadsAlike(pattern, arguments));
        NUMBERS.forEach(arguments -> assertReadsAlike(pattern, arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{0,number,integer} of {1}", "{0,choice,0#none|1#one|1<{0} many}"})
    void numbersReadAsMessageFormatHasThem(String pattern) {
        NUMBERS.forEach(arguments -> assertReadsAlike(pattern, arguments));
    }

    private static void assertReadsAlike(String pattern, Object... arguments) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(Wording.of(pattern, locale).with(arguments))
                    .isEqualTo(new MessageFormat(pattern, locale).format(arguments));
        }
    }
}
