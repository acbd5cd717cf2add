package org.clientroi.insight.domain;

/**
 * So many customers of a class, alike in their traits, followed for so many days.
 *
 * @param days until they ordered again, or until they could be followed no further; 0 when they were not followed at all
 * @param ordered whether it ended with an order
 */
public record FollowUpCell(String className, Traits traits, double days, boolean ordered, long customers) {}
