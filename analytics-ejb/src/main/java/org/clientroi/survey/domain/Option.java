package org.clientroi.survey.domain;

/** One of the replies a question offers. */
public record Option(String code, String words) {}
