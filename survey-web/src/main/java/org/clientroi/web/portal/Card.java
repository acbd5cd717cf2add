package org.clientroi.web.portal;

import java.util.List;

/**
 * One key figure.
 *
 * @param value big; a dash where there is none yet
 * @param range beside it, with its level in words; empty where there is none
 * @param verdict at most one
 * @param notes what the figure rests on, its period last
 */
public record Card(String label, String value, String range, List<Verdict> verdict, List<String> notes) {

    /** What may be said of the figure; the tone is the class attribute: good, bad or unsure. */
    public record Verdict(String text, String tone) {}
}
