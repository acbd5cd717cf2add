package org.clientroi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.Language;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.survey.domain.LastQuestion;
import org.clientroi.survey.domain.Option;
import org.clientroi.survey.domain.PostDeliveryQuestionnaire;
import org.clientroi.survey.domain.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostDeliveryQuestionnaireTest {

    private static final PostDeliveryQuestionnaire FRENCH = PostDeliveryQuestionnaire.of("Maison Lumen", Language.FR);
    private static final PostDeliveryQuestionnaire ENGLISH = PostDeliveryQuestionnaire.of("Maison Lumen", Language.EN);

    @Test
    void itAsksTheWordsOfTheQuestionnaire() {
        assertThat(words(FRENCH, ChoiceQuestion.PROBLEM))
                .containsExactly(
                        "Avez-vous rencontré un problème avec cette commande\u202f?",
                        "Non",
                        "Oui, il est réglé",
                        "Oui, il n’est pas réglé");
        assertThat(words(ENGLISH, ChoiceQuestion.PROBLEM_KIND))
                .containsExactly(
                        "Which one? (several possible)",
                        "Not received",
                        "Late",
                        "Parcel or item damaged",
                        "Missing or wrong item",
                        "Not as described",
                        "Does not work",
                        "Return or refund",
                        "Unanswered question",
                        "Other");
        assertThat(FRENCH.ratings().points())
                .extracting(Option::words)
                .containsExactly(
                        "Le suivi du colis (informations reçues)",
                        "Le délai de livraison",
                        "L’état du colis",
                        "Le produit, par rapport à sa présentation",
                        "L’accueil de notre service clients");
        assertThat(FRENCH.ratings().grades())
                .extracting(Option::words)
                .containsExactly("Très mauvais", "Mauvais", "Moyen", "Bon", "Très bon");
        assertThat(ENGLISH.ratings().notApplicable()).isEqualTo("Not applicable");
        assertThat(FRENCH.scored(LastQuestion.LISTENS).words())
                .isEqualTo("«\u202fMaison Lumen est à l’écoute de ses clients.\u202f»");
    }

    @Test
    void whatMattersMostIsAskedInTheWordsOfThePointsThatAreRated() {
        assertThat(FRENCH.choice(ChoiceQuestion.MATTERS_MOST).options())
                .startsWith(FRENCH.ratings().points().toArray(Option[]::new))
                .hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyQuestionThatIsAskedHasItsWords(Language language) {
        PostDeliveryQuestionnaire questionnaire = PostDeliveryQuestionnaire.of("Maison Lumen", language);
        Arrays.stream(ChoiceQuestion.values())
                .filter(question -> question != ChoiceQuestion.REASON)
                .forEach(question -> assertThat(words(questionnaire, question)).doesNotContain(""));
        Stream.of(LastQuestion.LISTENS, LastQuestion.EASE)
                .forEach(question ->
                        assertThat(questionnaire.scored(question).words()).isNotBlank());
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("texts_fr.properties")).isEqualTo(keys("texts_en.properties"));
    }

    @Test
    void theScalesAreThoseOfTheScoresThatAreStored() {
        assertThat(FRENCH.ratings().points())
                .extracting(Option::code)
                .containsExactlyElementsOf(ScoredQuestion.RATINGS.stream()
                        .map(ScoredQuestion::code)
                        .toList());
        assertThat(ScoredQuestion.RATINGS)
                .allSatisfy(question -> assertThat(new Scale(question.lowest(), question.highest()))
                        .isEqualTo(Scale.RATING));
        assertThat(ENGLISH.scored(LastQuestion.EASE).scale())
                .isEqualTo(new Scale(ScoredQuestion.CES.lowest(), ScoredQuestion.CES.highest()));
    }

    @Test
    void theLastQuestionIsDrawnByCustomerAndStaysTheSame() {
        InvitationId invitation = InvitationId.next();
        LastQuestion drawn = LastQuestion.drawnFor(invitation, false);

        assertThat(IntStream.range(0, 50).mapToObj(_ -> LastQuestion.drawnFor(invitation, false)))
                .containsOnly(drawn);
        assertThat(LastQuestion.drawnFor(invitation, true)).isEqualTo(LastQuestion.EASE);
    }

    @Test
    void eachLastQuestionGoesToAsManyCustomers() {
        var counts = Stream.generate(InvitationId::next)
                .limit(12_000)
                .map(invitation -> LastQuestion.drawnFor(invitation, false))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        // 2,000 expected of each; five standard deviations of a binomial are 204
        assertThat(counts).hasSize(6).doesNotContainKey(LastQuestion.EASE);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1_796L, 2_204L));
    }

    @Test
    void optionsAreShuffledAndOtherStaysLast() {
        Set<List<String>> orders = Stream.generate(InvitationId::next)
                .limit(200)
                .map(invitation -> codes(invitation, ChoiceQuestion.CHOSEN_FOR))
                .collect(Collectors.toSet());

        assertThat(orders).hasSizeGreaterThan(100);
        assertThat(orders)
                .allSatisfy(order -> assertThat(order).endsWith("other").hasSize(7));
        InvitationId one = InvitationId.next();
        assertThat(codes(one, ChoiceQuestion.CHOSEN_FOR)).isEqualTo(codes(one, ChoiceQuestion.CHOSEN_FOR));
        assertThat(codes(one, ChoiceQuestion.TOLD_OTHERS)).isEqualTo(ChoiceQuestion.TOLD_OTHERS.options());
    }

    private static List<String> codes(InvitationId invitation, ChoiceQuestion question) {
        return FRENCH.shuffled(question, invitation).options().stream()
                .map(Option::code)
                .toList();
    }

    private static List<String> words(PostDeliveryQuestionnaire questionnaire, ChoiceQuestion question) {
        return Stream.concat(
                        Stream.of(questionnaire.choice(question).words()),
                        questionnaire.choice(question).options().stream().map(Option::words))
                .toList();
    }

    private static Set<String> keys(String file) throws IOException {
        try (var in = PostDeliveryQuestionnaire.class.getResourceAsStream(file)) {
            return new TreeSet<>(new PropertyResourceBundle(in).keySet());
        }
    }
}
