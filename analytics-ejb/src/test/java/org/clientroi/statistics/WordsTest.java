package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.clientroi.statistics.LogOdds.Contrast;
import org.clientroi.statistics.LogOdds.Word;
import org.clientroi.statistics.NotEstimable.Reason;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static List<Optional<Contrast>> contrasts(List<Word> words) {
        return LogOdds.withDefaults().contrast(words).found().orElseThrow();
    }

    @Test
    void exchangingTheSidesTurnsTheWordsRound() {
        List<Word> words = List.of(new Word(30, 4, 40), new Word(5, 50, 60), new Word(7, 8, 20));
        List<Word> turned = words.stream()
                .map(word -> new Word(word.second(), word.first(), word.background()))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            assertThat(contrasts(turned).get(i).orElseThrow().z())
                    .isCloseTo(-contrasts(words).get(i).orElseThrow().z(), within(1e-12));
        }
        assertThat(contrasts(words).getFirst().orElseThrow().isClear()).isTrue();
        assertThat(contrasts(words).getLast().orElseThrow().isClear()).isFalse();
    }

    @Test
    void aRareWordDoesNotTopTheList() {
        List<Word> words = List.of(new Word(2, 0, 2), new Word(60, 20, 80), new Word(40, 90, 130));

        assertThat(contrasts(words).get(0).orElseThrow().z())
                .isLessThan(contrasts(words).get(1).orElseThrow().z());
    }

    @Test
    void anEmptySideHasNoWords() {
        assertThat(LogOdds.withDefaults()
                        .contrast(List.of(new Word(0, 5, 6), new Word(0, 2, 2)))
                        .reason())
                .contains(Reason.EMPTY);
        assertThat(LogOdds.withDefaults().contrast(List.of()).reason()).contains(Reason.EMPTY);
    }

    @Test
    void aWordThatOccursNowhereHasNoOdds() {
        assertThat(contrasts(List.of(new Word(0, 0, 0), new Word(4, 5, 9), new Word(3, 1, 4)))
                        .getFirst())
                .isEmpty();
        assertThat(contrasts(List.of(new Word(3, 4, 7)))).containsExactly(Optional.empty());
        assertThatThrownBy(() -> new Word(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogOdds.informative(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** R 4.2, SnowballC 0.7.0, wordStem("apologies", "porter"); Lucene's own PorterStemFilter says apolog. */
    @Test
    void portersStemmerIsThatOf1980() {
        assertThat(Stemmer.PORTER_ENGLISH.stem("apologies")).isEqualTo("apologi");
    }

    @Test
    void aNegationIsCountedWithTheWordItTurnsRound() {
        assertThat(CommentTerms.FRENCH.of("Je n’ai pas reçu l'emballage, jamais reçu !"))
                .containsKeys("pas", "pas_recu", "jamais_recu", "emballag")
                .containsEntry("pas_recu", "pas reçu")
                .doesNotContainKeys("je", "l", "ai");
        assertThat(CommentTerms.ENGLISH.of("It didn't arrive, and the shop's box was damaged"))
                .containsKeys("not_arriv", "shop", "damag")
                .doesNotContainKeys("the", "it");
    }

    @Test
    void aWordThatIsRepeatedCountsOnce() {
        assertThat(CommentTerms.FRENCH.of("Retard, retard, RETARDS !")).containsOnlyKeys("retard");
        assertThat(CommentTerms.FRENCH.of("")).isEmpty();
    }

    @Test
    void nothingThatTellsWhoWroteIsATerm() {
        assertThat(CommentTerms.FRENCH.of("Écrire à jean.dupont@example.org ou au 06 12 34 56 78, colis 1234567"))
                .doesNotContainKeys("jean.dupont", "jean", "dupont", "1234567")
                .containsKeys("ecrir", "colis");
    }

    @Test
    void accentsAreFoldedAfterStemming() {
        assertThat(CommentTerms.FRENCH.of("abîmé")).containsOnlyKeys("abim");
        assertThat(CommentTerms.FRENCH.of("re\u0301paration")).isEqualTo(CommentTerms.FRENCH.of("r\u00E9paration"));
    }
}
