package org.clientroi.insight.domain;

import java.util.Optional;

/**
 * What is known of an order at time zero and held alike when classes are compared.
 *
 * @param late empty where the promised day is not known
 */
public record Traits(Optional<Boolean> late, boolean firstOrder, ValueBand value) {}
