package org.clientroi.web.portal;

import java.util.List;

/**
 * One case, with all that whoever calls needs.
 *
 * @param notice at most one sentence about what could not be done
 * @param action where its forms are sent
 * @param phone at most one
 * @param contact how the customer wants to be reached, e-mail, language
 * @param words at most one: what the customer wrote
 * @param said score, problem, kinds
 * @param doings the forms that are open to whoever looks
 * @param letter at most one: the form to write, filled with what was refused
 */
public record CaseSheet(
        Frame frame,
        String heading,
        CallBackList.Standing standing,
        String owner,
        List<String> notice,
        Frame.Link back,
        String action,
        List<Frame.Link> phone,
        List<Fact> contact,
        List<String> reasons,
        List<String> words,
        List<Fact> said,
        List<Fact> order,
        Doings doings,
        List<Letter> letter,
        List<Step> history,
        List<Past> orders,
        Frame.Link journey) {

    /** Something known, with its name. */
    public record Fact(String name, String text) {}

    /** What may be done now; {@code note} is what was typed and refused. */
    public record Doings(boolean take, boolean giveBack, boolean call, String note) {}

    /** A mail to be written. {@code replies} says where an answer goes. */
    public record Letter(String to, String subject, String body, String replies) {}

    /** Something that happened; {@code notes} were written by whoever did it. */
    public record Step(String when, String what, String who, List<String> notes) {}

    /** An order of the same customer; its number leads to its journey. */
    public record Past(
            Frame.Link number, String placed, String amount, String status, String products, boolean current) {}
}
