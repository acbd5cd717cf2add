package org.clientroi.insight.domain;

/**
 * What answers can be grouped by besides time: one of the segments every shop has, or an attribute of the shop's own.
 *
 * @param name as in the API: {@code carrier}, {@code late}, or an attribute's name
 * @param ownAttribute true for an attribute the shop brought in with its orders
 */
public record Segment(String name, boolean ownAttribute) {}
