package org.clientroi.survey.domain;

import java.util.List;

/** A question answered by choosing, in the customer's language. */
public record WordedChoice(ChoiceQuestion question, String words, List<Option> options) {

    public WordedChoice {
        options = List.copyOf(options);
    }
}
