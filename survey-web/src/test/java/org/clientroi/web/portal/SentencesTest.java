package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.NotEstimable;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Sentences french = sentences(Language.FR);
    private final Sentences english = sentences(Language.EN);

    @Test
    void whoComesBackLeadsWhereTheGapIsConfirmed() {
        assertThat(french.headline(Example.overview()).plain())
                .isEqualTo("Les promoteurs reviennent plus\u202f: 43\u202f% dans l’année, contre 26\u202f% des"
                        + " détracteurs.");
        assertThat(english.headline(Example.overview()).plain())
                .isEqualTo("Promoters come back more: 43% within a year, against 26% of detractors.");
        assertThat(french.lead(Example.overview()))
                .startsWith("L’écart est compris entre 13 et 21 points.")
                .contains("4\u202f812 réponses du 24 novembre 2024 au 21 novembre 2025, suivies 365 jours.");
        assertThat(english.lead(Example.overview())).startsWith("The gap lies between 13 and 21 points.");
    }

    @Test
    void classWordsCarryTheirColour() {
        assertThat(english.headline(Example.overview()).runs())
                .contains(new Sentence.Run("Promoters", "promoter"), new Sentence.Run("detractors", "detractor"));
    }

    @Test
    void theNpsLeadsWhereTheGapCouldBeChance() {
        OverviewFindings findings =
                with(Example.returns("score", 365, 0.30, 0.29, 0.28), Example.nps(0.38, 0.06, Verdict.CONFIRMED_RISE));
        assertThat(french.headline(findings).plain())
                .isEqualTo("Le NPS est de 38\u202f: hausse confirmée de 6 points par rapport à la période précédente.");
        assertThat(english.headline(findings).plain())
                .isEqualTo("NPS is 38: a confirmed rise of 6 points from the period before.");
    }

    @Test
    void aChangeThatCouldBeChanceIsNeverCalledARise() {
        OverviewFindings findings = with(Example.nobodyFollowed(), Example.nps(0.38, 0.02, Verdict.COULD_BE_CHANCE));
        assertThat(french.headline(findings).plain())
                .contains("peut être dû au hasard")
                .doesNotContain("hausse");
        assertThat(english.headline(findings).plain())
                .contains("could be chance")
                .doesNotContain("rise");
    }

    @Test
    void tooFewAnswersAreSaidToBeTooFew() {
        OverviewFindings findings = with(Example.nobodyFollowed(), Example.nps(0.38, 0.02, Verdict.NOT_ENOUGH_ANSWERS));
        assertThat(french.headline(findings).plain()).contains("pas encore assez de réponses");
        assertThat(english.headline(findings).plain()).contains("not enough answers yet");
    }

    @Test
    void detractorsWhoComeBackMoreAreSaidToComeBackMore() {
        RepeatOrderFindings findings = Example.returns("score", 90, 0.10, 0.15, 0.20);
        assertThat(french.returns(findings).plain())
                .isEqualTo("Les détracteurs reviennent plus\u202f: 20\u202f% dans les 90 jours, contre 10\u202f% des"
                        + " promoteurs.");
        assertThat(english.basis(findings)).startsWith("The gap lies between 6 and 14 points.");
    }

    @Test
    void lateBesidePunctualLeadsWhereNobodyAnsweredYet() {
        assertThat(french.headline(Example.withoutAnswers()).plain())
                .isEqualTo("Livrés à l’heure, ils reviennent plus\u202f: 32\u202f% dans l’année, contre 21\u202f% des"
                        + " clients livrés en retard.");
        assertThat(english.headline(Example.withoutAnswers()).plain())
                .isEqualTo("Delivered on time, they come back more: 32% within a year, against 21% of those delivered"
                        + " late.");
        assertThat(english.lead(Example.withoutAnswers()))
                .startsWith("No answers yet:")
                .contains("between 9 and 13");
    }

    @Test
    void anEmptyShopIsToldWhatToDoNext() {
        assertThat(french.headline(Example.empty()).plain()).isEqualTo("Cette boutique n’a encore aucune commande.");
        assertThat(english.lead(Example.empty())).contains("API or a CSV file");
    }

    @Test
    void fewComebacksAreCalledFewBeforeAnybodyIsCompared() {
        RepeatOrderFindings findings = Example.returns("score", 365, 0.012, 0.010, 0.009);
        assertThat(french.returns(findings).plain())
                .isEqualTo("Peu de clients reviennent\u202f: 1,1\u202f% dans l’année.");
        assertThat(english.returns(findings).plain()).isEqualTo("Few customers come back: 1.1% within a year.");
        assertThat(english.headline(with(findings, Example.nps(0.38, 0.06, Verdict.CONFIRMED_RISE)))
                        .plain())
                .startsWith("NPS is 38");
    }

    @Test
    void classesUnderTenAreNotRanked() {
        RepeatOrderFindings findings = Example.findings(
                "score",
                90,
                List.of(Example.group("promoter", 400, 0.4), Example.group("detractor", 9, 0.1)),
                Example.estimate(0.3, 0.1, 409, "newcombe"),
                true);
        assertThat(Contrast.of(findings)).isEmpty();
        assertThat(english.returns(findings).plain()).isEqualTo("39% of customers order again within 90 days.");
    }

    @Test
    void whereNobodyWasFollowedLongEnoughThePageSaysSo() {
        assertThat(french.returns(Example.nobodyFollowed()).plain()).startsWith("Pas encore assez de recul");
        assertThat(english.returns(Example.nobodyFollowed()).plain())
                .startsWith("Nobody has been followed long enough");
    }

    @Test
    void withoutAnEstimateOfTheGapNothingIsCompared() {
        RepeatOrderFindings findings = Example.findings(
                "carrier",
                365,
                List.of(Example.group("Colissimo", 400, 0.4), Example.group("Chronopost", 300, 0.3)),
                new NotEstimable(NotEstimable.Reason.NOT_APPLICABLE),
                false);
        assertThat(french.returns(findings).plain())
                .isEqualTo("36\u202f% des clients repassent commande dans l’année.");
    }

    private static OverviewFindings with(RepeatOrderFindings returns, ScoreFindings nps) {
        OverviewFindings whole = Example.overview();
        return new OverviewFindings(
                whole.facts(),
                whole.period(),
                whole.grain(),
                Optional.of(nps),
                whole.csat(),
                whole.funnel(),
                whole.callBacks(),
                Optional.of(returns),
                whole.late(),
                List.of());
    }

    private static Sentences sentences(Language language) {
        Texts words = Texts.of(Figures.class, "portal", language);
        return new Sentences(words, new Figures(words));
    }
}
