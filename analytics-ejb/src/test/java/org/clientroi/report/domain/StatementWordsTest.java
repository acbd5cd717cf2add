package org.clientroi.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Optional;
import java.util.ResourceBundle;
import org.clientroi.insight.domain.Comparison;
import org.clientroi.insight.domain.Driver;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Statement;
import org.clientroi.insight.domain.Statement.Direction;
import org.clientroi.insight.domain.Statement.Subject;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;
import org.clientroi.statistics.Interval;
import org.junit.jupiter.api.Test;

class StatementWordsTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    private static String say(Language language, Statement statement) {
        // narrow no-break spaces read like spaces here
        return StatementWords.in(language).say(statement, EURO).replace('\u202f', ' ');
    }

    private static RepeatOrderQuestion by(Segment segment) {
        return new RepeatOrderQuestion(ShopId.next(), segment, "nps", Optional.empty(), 365);
    }

    private static Statement returns(Segment by, Direction direction, double lower, double upper) {
        return new Statement.Returns(
                by(by), direction, "promoter", 0.43, "detractor", 0.26, new Interval(lower, upper, 0.95));
    }

    @Test
    void promotersWhoComeBackMoreAreSaidToDoSo() {
        Statement more = returns(Segment.SCORE, Direction.MORE, 0.13, 0.21);

        assertThat(say(Language.FR, more))
                .isEqualTo("Les promoteurs reviennent plus : 43 % dans l’année, contre 26 % des détracteurs ; l’écart"
                        + " est compris entre 13 et 21 points.");
        assertThat(say(Language.EN, more))
                .isEqualTo("Promoters come back more: 43% within a year, against 26% of detractors; the gap lies"
                        + " between 13 and 21 points.");
    }

    @Test
    void aGapThatHoldsZeroIsNotDistinguishableFromNone() {
        Statement unclear = returns(Segment.SCORE, Direction.UNCLEAR, -0.02, 0.09);

        assertThat(say(Language.EN, unclear)).contains("not distinguishable from none", "between −2 and 9 points");
        assertThat(say(Language.FR, unclear)).contains("ne se distingue pas de zéro", "entre −2 et 9 points");
    }

    @Test
    void aGapBelowZeroIsToldTheOtherWayRound() {
        Statement less = returns(new Segment("late", false), Direction.LESS, -0.21, -0.13);

        assertThat(say(Language.EN, less))
                .startsWith("Delivered late, they come back more")
                .contains("between 13 and 21");
    }

    @Test
    void tooFewAreToldHowManyWouldDo() {
        assertThat(say(Language.EN, new Statement.NotYet(Subject.DRIVERS, 400)))
                .isEqualTo("Not enough answers yet: about 400 would tell.");
        assertThat(say(Language.FR, new Statement.NotYet(Subject.DRIVERS, 1_300)))
                .isEqualTo("Pas encore assez de réponses : environ 1 300 permettraient de conclure.");
    }

    private static Statement scored(Scale scale, Verdict verdict, double lower, double upper) {
        return new Statement.Scored(
                scale,
                0.38,
                new Interval(0.34, 0.42, 0.95),
                verdict,
                Optional.of(new Interval(lower, upper, 0.95)),
                Comparison.PERIOD_BEFORE,
                950);
    }

    @Test
    void aYearBeforeIsNotThePeriodBefore() {
        Statement season = new Statement.Scored(
                Scale.NPS,
                0.38,
                new Interval(0.34, 0.42, 0.95),
                Verdict.CONFIRMED_RISE,
                Optional.of(new Interval(0.02, 0.11, 0.95)),
                Comparison.YEAR_BEFORE,
                950);

        assertThat(say(Language.EN, season))
                .endsWith("a confirmed rise of 2 to 11 points from the same period a year before.");
        assertThat(say(Language.FR, season)).endsWith("de 2 à 11 points par rapport à la même période un an avant.");
    }

    @Test
    void aChangeOfTheNpsIsToldWithTheWordsOfItsVerdict() {
        assertThat(say(Language.FR, scored(Scale.NPS, Verdict.CONFIRMED_RISE, 0.02, 0.11)))
                .isEqualTo("NPS de 38, entre 34 et 42 : hausse confirmée, de 2 à 11 points par rapport à la"
                        + " période précédente.");
        assertThat(say(Language.EN, scored(Scale.NPS, Verdict.CONFIRMED_FALL, -0.11, -0.02)))
                .isEqualTo("NPS of 38, between 34 and 42: a confirmed fall of 2 to 11 points from the period before.");
        assertThat(say(Language.EN, scored(Scale.CSAT, Verdict.CONFIRMED_RISE, 0.02, 0.11)))
                .startsWith("38% gave a 4 or 5, between 34% and 42%: a confirmed rise of 2 to 11 points");
    }

    @Test
    void aChangeWhoseRangeHoldsZeroCouldBeChance() {
        assertThat(say(Language.FR, scored(Scale.NPS, Verdict.COULD_BE_CHANCE, -0.02, 0.11)))
                .contains("(entre −2 et 11 points) peut être due au hasard");
        assertThat(say(Language.EN, scored(Scale.CSAT, Verdict.COULD_BE_CHANCE, -0.02, 0.11)))
                .contains("(between −2 and 11 points) could be chance");
    }

    @Test
    void aFirstPeriodIsToldHowManyAnswersWouldShowAChange() {
        assertThat(say(Language.EN, scored(Scale.NPS, Verdict.NOT_ENOUGH_ANSWERS, 0, 0)))
                .isEqualTo("NPS of 38, between 34 and 42; not enough answers yet to say whether it is changing: about"
                        + " 950 a period would tell.");
        assertThat(say(Language.EN, new Statement.NotYet(Subject.CSAT, 400)))
                .isEqualTo("Not enough answers yet: about 400 would tell.");
    }

    @Test
    void moneyIsAssociatedAndNeverCaused() {
        Statement worth = new Statement.Worth(
                by(Segment.SCORE), Direction.MORE, "promoter", "detractor", new Interval(41, 75.2, 0.95));

        assertThat(say(Language.FR, worth)).contains("est associé à entre 41,00 € et 75,20 € de plus");
        assertThat(say(Language.EN, worth)).contains("is associated with between €41.00 and €75.20 more");
    }

    @Test
    void noSentenceClaimsACause() {
        for (String language : new String[] {"fr", "en"}) {
            ResourceBundle bundle = bundle(language);
            assertThat(bundle.keySet())
                    .allSatisfy(key -> assertThat(bundle.getString(key))
                            .doesNotContainIgnoringCase("grâce à", "à cause de", "because", "thanks to", "causes"));
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(bundle("fr").keySet()).isEqualTo(bundle("en").keySet()).hasSizeGreaterThan(50);
    }

    @Test
    void frenchPunctuationStandsAfterANarrowSpace() {
        ResourceBundle french = bundle("fr");
        assertThat(french.keySet())
                .allSatisfy(key ->
                        assertThat(french.getString(key)).doesNotContainPattern("[^\u202f][:;!?%»]|«[^\u202f]|'"));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle("org.clientroi.report.domain.statements", java.util.Locale.of(language));
    }

    @Test
    void theOthersAreSaidToo() {
        assertThat(say(Language.EN, new Statement.Lead(Driver.PRODUCT, 34.0, Optional.empty())))
                .isEqualTo("What goes most with the score: the product (34% of what is explained).");
        assertThat(say(Language.FR, new Statement.Lead(Driver.PRODUCT, 34.0, Optional.of(Driver.SERVICE))))
                .contains("le produit et l’accueil du service clients");
        assertThat(say(Language.EN, new Statement.Answered(0.27, 0.22, Optional.of(0.193))))
                .isEqualTo("Answered: 27%. Their NPS is 22; weighted to stand for everybody who was asked, it would be"
                        + " 19.");
        assertThat(say(
                        Language.EN,
                        new Statement.Moved(0.17, Verdict.CONFIRMED_FALL, -0.14, Optional.of("2025-W05"), 0.17)))
                .isEqualTo("NPS of 17: a confirmed fall of 14 points. Since week 2025-W05 it stands at 17.");
        assertThat(say(Language.EN, new Statement.Groups(by(new Segment("carrier", false)), true, 0.01)))
                .isEqualTo("Repeat orders within a year differ by carrier, more than chance explains.");
    }
}
