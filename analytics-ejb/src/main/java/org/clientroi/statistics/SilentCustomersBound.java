package org.clientroi.statistics;

/**
 * What the NPS of all who were asked would be, if those who stayed silent had this or that one: {@code rr nps + (1 - rr) x}.
 * No data can say which; it shows how much rests on who answered.
 *
 * @param responseRate share of those asked who answered, in [0, 1]
 * @param nps of those who answered, in [-1, 1]
 */
public record SilentCustomersBound(double responseRate, double nps) {

    public SilentCustomersBound {
        if (!(responseRate >= 0 && responseRate <= 1 && nps >= -1 && nps <= 1)) {
            throw new IllegalArgumentException("not a share and an NPS: " + responseRate + ", " + nps);
        }
    }

    /** @param silent the NPS supposed for those who did not answer, in [-1, 1] */
    public double ifSilent(double silent) {
        if (!(silent >= -1 && silent <= 1)) {
            throw new IllegalArgumentException("not an NPS: " + silent);
        }
        return responseRate * nps + (1 - responseRate) * silent;
    }

    /** From all silent customers detractors to all of them promoters: nothing lies outside. */
    public double lowest() {
        return ifSilent(-1);
    }

    public double highest() {
        return ifSilent(1);
    }
}
