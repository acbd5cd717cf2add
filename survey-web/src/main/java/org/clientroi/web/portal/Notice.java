package org.clientroi.web.portal;

import java.util.List;

/** A page that only says something, and where to go from there. */
public record Notice(Frame frame, String heading, String text, List<Frame.Link> ways) {}
