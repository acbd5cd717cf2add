package org.clientroi.statistics;

import java.util.OptionalDouble;

/** The ends of an interval that may be open: absent where the likelihood never falls far enough. */
public record ProfileLimits(OptionalDouble lower, OptionalDouble upper) {}
