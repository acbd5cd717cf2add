package org.clientroi.statistics;

/**
 * A sum that keeps what each addition rounds away (Neumaier 1974, ZAMM 54:39): the same to the last digits in whatever
 * order a million rows come.
 */
final class NeumaierSum {

    private double sum;
    private double lost;

    static double of(double... values) {
        NeumaierSum sum = new NeumaierSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
