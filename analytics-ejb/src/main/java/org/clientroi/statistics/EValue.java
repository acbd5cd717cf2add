package org.clientroi.statistics;

import java.util.Optional;

/**
 * How strongly something unmeasured would have to go with both the treatment and the outcome, as a risk ratio, to
 * explain an observed association away (VanderWeele and Ding 2017, doi:10.7326/M16-2607): {@code RR + sqrt(RR (RR - 1))},
 * of {@code 1 / RR} below 1. Shown beside every adjusted effect that was not randomised.
 *
 * @param riskRatio what the measure was turned into
 * @param point of the estimate, at least 1
 * @param limit of the confidence limit nearer 1, 1 when the interval holds 1; empty without that limit
 */
public record EValue(double riskRatio, double point, Optional<Double> limit) {

    /** What was estimated. Odds and hazards are close to risks only where the outcome is rare (under 15 %). */
    public enum Measure {
        RISK_RATIO {
            @Override
            double toRiskRatio(double ratio) {
                return ratio;
            }
        },
        ODDS_RATIO_RARE {
            @Override
            double toRiskRatio(double ratio) {
                return ratio;
            }
        },
        ODDS_RATIO_COMMON {
            @Override
            double toRiskRatio(double ratio) {
                return Math.sqrt(ratio);
            }
        },
        HAZARD_RATIO_RARE {
            @Override
            double toRiskRatio(double ratio) {
                return ratio;
            }
        },
        /** {@code (1 - 0.5^sqrt(HR)) / (1 - 0.5^sqrt(1/HR))}. */
        HAZARD_RATIO_COMMON {
            @Override
            double toRiskRatio(double ratio) {
                return (1 - Math.pow(0.5, Math.sqrt(ratio))) / (1 - Math.pow(0.5, Math.sqrt(1 / ratio)));
            }
        };

        abstract double toRiskRatio(double ratio);
    }

    /**
     * @param ratio the estimate, positive
     * @param lower limit of its interval, on the same scale
     * @param upper limit of its interval, on the same scale
     */
    public static EValue of(Measure measure, double ratio, Optional<Double> lower, Optional<Double> upper) {
        double risk = measure.toRiskRatio(positive(ratio));
        Optional<Double> nearer = (risk >= 1 ? lower : upper).map(limit -> measure.toRiskRatio(positive(limit)));
        boolean above = risk >= 1;
        Optional<Double> limit = nearer.map(value -> above == value > 1 && value != 1 ? explained(value) : 1.0);
        return new EValue(risk, explained(risk), limit);
    }

    private static double explained(double riskRatio) {
        double above = riskRatio >= 1 ? riskRatio : 1 / riskRatio;
        return above + Math.sqrt(above * (above - 1));
    }

    private static double positive(double ratio) {
        if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a ratio is positive: " + ratio);
        }
        return ratio;
    }
}
