package org.clientroi.web.page;

import org.clientroi.survey.domain.ChoiceQuestion;
import org.clientroi.survey.domain.PostDeliveryQuestionnaire;

/** Q3 to Q4: whether there was a problem, which, and whether to contact the customer. */
public record ProblemFields(
        ChoiceField problem, ChoiceField kinds, ChoiceField contact, ChoiceField callTime, String phone) {

    static ProblemFields of(PostDeliveryQuestionnaire questionnaire, Filled filled) {
        return new ProblemFields(
                field(questionnaire, ChoiceQuestion.PROBLEM, filled),
                field(questionnaire, ChoiceQuestion.PROBLEM_KIND, filled),
                field(questionnaire, ChoiceQuestion.CONTACT, filled),
                field(questionnaire, ChoiceQuestion.CALL_TIME, filled),
                filled.words(ChoiceQuestion.CONTACT));
    }

    private static ChoiceField field(PostDeliveryQuestionnaire questionnaire, ChoiceQuestion question, Filled filled) {
        return ChoiceField.of(questionnaire.choice(question), filled);
    }
}
