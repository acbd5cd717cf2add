package org.clientroi.statistics;

/**
 * The interval of a difference from the intervals of its two parts (method of variance estimates recovery: Newcombe 1998,
 * Statistics in Medicine 17:873; Zou and Donner 2008, doi:10.1002/sim.3095).
 */
final class Mover {

    private Mover() {}

    /** Of second minus first. */
    static Interval difference(double first, Interval ofFirst, double second, Interval ofSecond) {
        double value = second - first;
        double lower = value - Math.hypot(second - ofSecond.lower(), ofFirst.upper() - first);
        double upper = value + Math.hypot(ofSecond.upper() - second, first - ofFirst.lower());
        return new Interval(lower, upper, ofFirst.level());
    }
}
