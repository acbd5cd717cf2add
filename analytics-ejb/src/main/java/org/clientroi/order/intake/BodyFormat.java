package org.clientroi.order.intake;

/** What a body is written in; the caller says so by its content type. */
public enum BodyFormat {
    JSON,
    CSV
}
