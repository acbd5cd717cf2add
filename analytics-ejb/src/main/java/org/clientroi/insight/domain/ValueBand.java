package org.clientroi.insight.domain;

/** How large an order is beside the shop's usual one. */
public enum ValueBand {
    /** Under two thirds of the mean. */
    LOW,
    MIDDLE,
    /** From four thirds of the mean on. */
    HIGH,
    /** In another currency than the shop's: not to be compared. */
    FOREIGN
}
