package org.clientroi.response.domain;

/** Where the first answer that arrived came from. */
public enum AnswerSource {
    SURVEY,
    IMPORT
}
