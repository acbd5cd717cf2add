package org.clientroi.web.portal;

import java.util.List;

/** The checklist of a new shop. */
public record StartPage(Frame frame, String heading, String lead, List<Item> items) {

    /**
     * One thing to do.
     *
     * @param state in a word; empty for what leaves no trace
     * @param tone of the word: good or unsure
     */
    public record Item(String title, String text, String state, String tone, Frame.Link way) {}
}
