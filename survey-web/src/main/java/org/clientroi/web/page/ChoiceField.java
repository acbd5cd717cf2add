package org.clientroi.web.page;

import java.util.List;
import org.clientroi.survey.domain.WordedChoice;

/**
 * A question with what can be chosen.
 *
 * @param several whether more than one may be
 */
public record ChoiceField(String code, String words, boolean several, List<Item> items) {

    /** @param chosen whether it is as the page is shown; nothing is unless the customer chose it */
    public record Item(String code, String words, boolean chosen) {}

    static ChoiceField of(WordedChoice asked, Filled filled) {
        return new ChoiceField(
                asked.question().code(),
                asked.words(),
                asked.question().most() > 1,
                asked.options().stream()
                        .map(option -> new Item(
                                option.code(), option.words(), filled.isChosen(asked.question(), option.code())))
                        .toList());
    }

    public String type() {
        return several ? "checkbox" : "radio";
    }
}
