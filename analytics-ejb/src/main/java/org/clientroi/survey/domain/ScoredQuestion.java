package org.clientroi.survey.domain;

/** A question answered by a number, as it stands in the mail and on the page: the same words, the same end labels. */
public record ScoredQuestion(String code, String words, Scale scale, String lowestLabel, String highestLabel) {}
