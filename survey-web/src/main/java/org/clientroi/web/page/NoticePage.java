package org.clientroi.web.page;

import java.util.List;

/** A page that only says something. */
public record NoticePage(Layout layout, List<String> paragraphs) {}
