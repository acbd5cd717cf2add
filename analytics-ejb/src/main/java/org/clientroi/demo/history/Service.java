package org.clientroi.demo.history;

/**
 * A way a shop sends parcels.
 *
 * @param method {@code home}, {@code pickup_point}, {@code locker} or {@code store}
 * @param transit working days on the way
 * @param share of the shop's parcels, relative to the other services
 * @param late share of its parcels that come after the promised day
 */
public record Service(String carrier, String method, int transit, double share, double late) {}
