package org.clientroi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clientroi.response.domain.Picked;
import org.clientroi.response.domain.ScoredQuestion;
import org.clientroi.response.domain.Submission;
import org.clientroi.response.domain.SurveyStep;
import org.clientroi.shared.Language;
import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.survey.domain.LastQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages after the first one. */
class LaterPagesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsChosenUnlessTheCustomerChoseIt(Language language) {
        Map<String, Page> pages = new Samples(language).all();

        assertThat(checked(page(pages, "details"))).isZero();
        assertThat(checked(page(pages, "problem"))).isZero();
        assertThat(checked(page(pages, "thanks"))).isZero();
    }

    @Test
    void whatWasSaidBeforeIsThereAgain() {
        String html = new Samples(Language.FR).details(Samples.TOLD, false).html();

        assertThat(html)
                .contains(
                        "id=\"problem-unsolved\" value=\"unsolved\" checked",
                        "id=\"problem_kind-damaged\" value=\"damaged\" checked",
                        "id=\"contact-phone\" value=\"phone\" checked",
                        "value=\"06 12 34 56 78\"",
                        "name=\"product\" value=\"2\" checked",
                        "name=\"service\" value=\"na\" checked");
    }

    @Test
    void whoHasJustToldAProblemIsNotAskedTwice() {
        Page page = new Samples(Language.EN).details(Samples.TOLD, true);

        assertThat(page.html())
                .doesNotContain("name=\"problem\"", "name=\"contact\"")
                .contains("name=\"delivery_time\"", "/more?problem=1");
    }

    @Test
    void aProblemIsToldFirstAndTheScoreIsStillPossible() {
        String html = new Samples(Language.FR).open(Optional.empty(), true).html();

        assertThat(html).containsSubsequence("name=\"problem\"", "name=\"contact\"", "name=\"score\"");
        assertThat(html).contains("action=\"/s/" + Samples.TOKEN + "?problem=1&amp;lang=fr\"");
    }

    @Test
    void whoAskedToBeContactedReadsByWhen() {
        Map<String, Page> pages = new Samples(Language.FR).all();

        assertThat(page(pages, "thanks-contact").html())
                .contains("Notre service clients vous contactera au plus tard le vendredi 20 novembre à 11");
        assertThat(page(pages, "thanks-problem-only").html()).contains("Notre service clients va vous contacter.");
        assertThat(page(pages, "thanks").html()).doesNotContain("vous contacte");
    }

    @Test
    void aProblemIsFollowedByHowEasyItWasToSolve() {
        assertThat(page(new Samples(Language.EN).all(), "thanks-contact").html())
                .contains("Getting this solved was…", "name=\"ces\"", "1 Very difficult", "7 Very easy");
    }

    @Test
    void oneQuestionAtMostIsAskedAtTheEnd() {
        new Samples(Language.EN)
                .all()
                .forEach((name, page) -> assertThat(Pattern.compile("class=\"last\"")
                                .matcher(page.html())
                                .results()
                                .count())
                        .as(name)
                        .isLessThanOrEqualTo(1));
        assertThat(new Samples(Language.EN)
                        .thanks(Samples.asked(LastQuestion.MISSING), Samples.NOTHING_MORE, Optional.empty())
                        .html())
                .contains("Was anything missing to enjoy your purchase?", "<textarea id=\"words\"");
    }

    @Test
    void aNumberThatCannotBeStoredIsStillThere() {
        Page page = page(new Samples(Language.EN).all(), "details-long-number");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains("<title>Error: another 30 seconds", "href=\"#phone\"", "aria-invalid=\"true\"")
                .contains("0".repeat(61));
    }

    @Test
    void aFormIsReadAsItsCustomerMeansIt() throws IOException {
        Submission sent = SentForms.details(form("problem=solved&problem_kind=late&problem_kind=damaged"
                + "&contact=phone&phone=06+12&call_time=evening&information=4&condition=na&product=x"));

        assertThat(sent)
                .isEqualTo(new Submission(
                        SurveyStep.DETAILS,
                        Map.of(
                                ScoredQuestion.INFORMATION, Optional.of(4),
                                ScoredQuestion.CONDITION, Optional.empty()),
                        Optional.empty(),
                        Map.of(
                                ChoiceQuestion.PROBLEM, Picked.of("solved"),
                                ChoiceQuestion.PROBLEM_KIND, Picked.of("late", "damaged"),
                                ChoiceQuestion.CONTACT, new Picked(Set.of("phone"), Optional.of("06 12")),
                                ChoiceQuestion.CALL_TIME, Picked.of("evening"))));
        assertThat(SentForms.details(form("phone=06+12")).picked())
                .containsEntry(ChoiceQuestion.CONTACT, new Picked(Set.of("phone"), Optional.of("06 12")));
        assertThat(SentForms.first(form("score=&comment=&website="), true).mistake())
                .contains("problem");
        assertThat(SentForms.last(form("missing=something&words=Ampoule&ces=3"), LastQuestion.MISSING))
                .isEqualTo(new Submission(
                        SurveyStep.LAST,
                        Map.of(),
                        Optional.empty(),
                        Map.of(ChoiceQuestion.MISSING, new Picked(Set.of("something"), Optional.of("Ampoule")))));
    }

    private static FormBody form(String body) throws IOException {
        return FormBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Page page(Map<String, Page> pages, String name) {
        return Optional.ofNullable(pages.get(name)).orElseThrow();
    }

    private static long checked(Page page) {
        return Pattern.compile(" checked").matcher(page.html()).results().count();
    }
}
