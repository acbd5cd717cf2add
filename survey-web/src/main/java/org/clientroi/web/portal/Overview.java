package org.clientroi.web.portal;

import java.util.List;

/** The first page: the finding as a sentence, what it rests on, the key figures, the charts. */
public record Overview(Frame frame, Sentence headline, String lead, List<Card> cards, List<Panel> panels) {}
