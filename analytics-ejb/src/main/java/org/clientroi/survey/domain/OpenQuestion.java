package org.clientroi.survey.domain;

/** A question answered in one's own words, of at most {@code longest} characters. Never required. */
public record OpenQuestion(String code, String words, String hint, int longest) {}
