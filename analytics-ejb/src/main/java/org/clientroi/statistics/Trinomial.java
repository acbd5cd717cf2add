package org.clientroi.statistics;

/** Counts that may hold fractions of pseudo-answers, and what follows from them: the NPS and its variance. */
record Trinomial(double detractors, double passives, double promoters) {

    static Trinomial of(NpsCounts counts) {
        return new Trinomial(counts.detractors(), counts.passives(), counts.promoters());
    }

    /** With {@code added} pseudo-answers spread as 1 : 2 : 1. */
    Trinomial plus(double added) {
        return new Trinomial(detractors + added / 4, passives + added / 2, promoters + added / 4);
    }

    Trinomial plus(Trinomial other) {
        return new Trinomial(detractors + other.detractors, passives + other.passives, promoters + other.promoters);
    }

    double n() {
        return detractors + passives + promoters;
    }

    double nps() {
        return (promoters - detractors) / n();
    }

    /** Of one answer's -1, 0 or +1; divisor n; in [0, 1]. */
    double variance() {
        double nps = nps();
        return Math.max(0, (promoters + detractors) / n() - nps * nps);
    }

    double squaredError() {
        return variance() / n();
    }
}
