package org.clientroi.statistics;

/**
 * Sums over m tied events of the risk that is left when the k-th of them happens, {@code R_k = S0 - k/m D0}, k from 0: of its
 * logarithm, its inverse and its inverse square. Few are added one by one. Many are the terms of a harmonic series,
 * {@code R_k = D0/m (a - k)} with {@code a = m S0/D0}, summed by Euler and Maclaurin's formula: a day on which ten thousand
 * customers order costs no more than one on which a hundred do.
 *
 * @param logs {@code sum log R_k}
 * @param inverses {@code sum 1/R_k}
 * @param inverseSquares {@code sum 1/R_k^2}
 */
record TiedSums(double logs, double inverses, double inverseSquares) {

    private static final int FEW = 64;

    static TiedSums efron(double risk, double tied, double events) {
        double unit = tied / events;
        double last = risk / unit - events + 1;
        // the series begins where its remainder is below the last digit
        double begin = Math.max(last, last + Math.ceil(FEW - last));
        double first = risk / unit;
        if (begin >= first) {
            return oneByOne(risk, tied, events, 0, (long) events);
        }
        long left = Math.round(begin - last);
        TiedSums few = oneByOne(risk, tied, events, Math.round(events) - left, Math.round(events));
        double many = events - left;
        double logs = many * Math.log(unit) + sumOfLogs(begin, first);
        return new TiedSums(
                few.logs + logs,
                few.inverses + sumOfInverses(begin, first) / unit,
                few.inverseSquares + sumOfInverseSquares(begin, first) / (unit * unit));
    }

    /** All see everybody. */
    static TiedSums breslow(double risk, double events) {
        return new TiedSums(events * Math.log(risk), events / risk, events / (risk * risk));
    }

    private static TiedSums oneByOne(double risk, double tied, double events, long from, long to) {
        double logs = 0;
        double inverses = 0;
        double squares = 0;
        for (long k = from; k < to; k++) {
            double left = risk - k / events * tied;
            logs += Math.log(left);
            inverses += 1 / left;
            squares += 1 / (left * left);
        }
        return new TiedSums(logs, inverses, squares);
    }

    /** {@code log b + log (b+1) + ... + log a}. */
    private static double sumOfLogs(double b, double a) {
        return (a - b) * Math.log(a)
                + b * Math.log1p((a - b) / b)
                - (a - b)
                + (Math.log(a) + Math.log(b)) / 2
                + (1 / a - 1 / b) / 12
                + (power(b, 3) - power(a, 3)) / 360
                - (power(b, 5) - power(a, 5)) / 1260;
    }

    private static double sumOfInverses(double b, double a) {
        return Math.log1p((a - b) / b)
                + (1 / a + 1 / b) / 2
                + (power(b, 2) - power(a, 2)) / 12
                - (power(b, 4) - power(a, 4)) / 120
                + (power(b, 6) - power(a, 6)) / 252;
    }

    private static double sumOfInverseSquares(double b, double a) {
        return (a - b) / (a * b)
                + (power(a, 2) + power(b, 2)) / 2
                + (power(b, 3) - power(a, 3)) / 6
                - (power(b, 5) - power(a, 5)) / 30
                + (power(b, 7) - power(a, 7)) / 42;
    }

    /** {@code x^-exponent}. */
    private static double power(double x, int exponent) {
        return Math.pow(x, -exponent);
    }
}
