package org.clientroi.statistics;

import java.util.Arrays;

/**
 * The cumulative hazard {@code H = sum d/n} and its variance {@code sum d/n^2} (Nelson 1972, Technometrics 14:945; Aalen
 * 1978, doi:10.1214/aos/1176344247), by the times of a {@link FollowUp}.
 */
public final class NelsonAalen {

    public static final String METHOD = "nelson-aalen";

    private final FollowUp followUp;
    private final double[] hazard;
    private final double[] variance;

    private NelsonAalen(FollowUp followUp) {
        this.followUp = followUp;
        hazard = new double[followUp.size()];
        variance = new double[followUp.size()];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < hazard.length; i++) {
            double n = followUp.atRisk(i);
            sum += followUp.events(i) / n;
            squares += followUp.events(i) / (n * n);
            hazard[i] = sum;
            variance[i] = squares;
        }
    }

    /** Of nobody it has no times. */
    public static NelsonAalen of(FollowUp followUp) {
        return new NelsonAalen(followUp);
    }

    public double[] hazards() {
        return hazard.clone();
    }

    public double[] standardErrors() {
        return Arrays.stream(variance).map(Math::sqrt).toArray();
    }

    /** 0 before the first time; past the last one the last step goes on. */
    public double at(double time) {
        int found = Arrays.binarySearch(followUp.times(), time);
        int i = found >= 0 ? found : -found - 2;
        return i < 0 ? 0 : hazard[i];
    }
}
