package org.clientroi.web.page;

import java.util.Optional;

/**
 * What a customer sees once the answer is stored: the score, whether somebody will call, one more question for who
 * likes, and how to change the answer while that is possible.
 *
 * @param score empty for who told a problem and gave none
 * @param contact what is promised to who asked to be contacted
 */
public record ThanksPage(
        Layout layout,
        Optional<Integer> score,
        Optional<String> comment,
        Optional<String> contact,
        Optional<LastField> last,
        Optional<Edit> edit,
        Optional<Mistake> mistake) {

    /** @param until the sentence that says how long the answer can be changed */
    public record Edit(String until, String link) {}
}
