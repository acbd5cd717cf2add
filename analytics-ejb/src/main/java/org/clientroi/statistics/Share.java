package org.clientroi.statistics;

/** So many out of so many. */
public record Share(long part, long n) {

    public Share {
        if (part < 0 || part > n) {
            throw new IllegalArgumentException("a part lies between 0 and the whole: " + part + " of " + n);
        }
    }

    public double value() {
        return (double) part / n;
    }
}
