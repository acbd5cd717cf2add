package org.clientroi.web.demo;

import org.clientroi.shared.Texts;

/** The newest mail, as wide as on a telephone. {@code content} is empty before the first has left. */
public record MailPage(Texts words, String subject, String sender, String content, String otherLanguage) {}
