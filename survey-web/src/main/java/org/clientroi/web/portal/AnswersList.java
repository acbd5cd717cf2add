package org.clientroi.web.portal;

import java.util.List;

/**
 * What customers said, the newest first.
 *
 * @param ways to older answers, and back to the newest
 * @param downloads the workbook, for those who manage the shop
 */
public record AnswersList(
        Frame frame,
        String heading,
        String lead,
        Choices choices,
        List<Row> rows,
        List<Frame.Link> ways,
        List<Frame.Link> downloads) {

    /** What can be picked. A list of one is not worth a picker, and empty. */
    public record Choices(
            List<Frame.Option> questions,
            List<Frame.Option> bands,
            List<Frame.Option> problems,
            List<Frame.Option> carriers,
            List<Frame.Option> languages,
            boolean commented,
            boolean contactAsked,
            String words) {}

    /**
     * One answer.
     *
     * @param tone of its score: good, bad or unsure; what it says is in the words as well
     * @param edited at most one: what the score was changed to
     * @param words what was written first, and later
     * @param about problems, an incident, a wish to be contacted
     * @param standing at most one: where calling back stands
     */
    public record Row(
            String when,
            String score,
            String tone,
            List<String> edited,
            List<String> words,
            List<String> about,
            Frame.Link order,
            List<Standing> standing) {}

    /** A case, and where it leads. */
    public record Standing(CallBackList.Standing standing, String href) {}
}
