package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.ResponseFindings.Bounds;
import org.clientroi.shared.DateRange;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Proportion;
import org.clientroi.statistics.Share;
import org.clientroi.statistics.SilentCustomersBound;

/** Turns the tallies of those who were asked into findings: pure arithmetic. */
public final class ResponseReading {

    /** By then nearly all who will answer have: the mail leaves three days after the delivery, the reminder five later. */
    public static final int LANDMARK_DAY = 30;

    private static final double TWENTY_POINTS = 0.2;

    private final DateRange period;
    private final List<AskedCell> asked;

    public ResponseReading(DateRange period, List<AskedCell> asked) {
        this.period = period;
        this.asked = asked;
    }

    /**
     * @param question of the comparison of those who answered with the silent ones
     * @param followed for the landmark and the horizon together
     */
    public ResponseFindings findings(
            RepeatOrderQuestion question, FollowedFor followed, List<FollowUpCell> afterLandmark, LocalDate today) {
        AskedMargins margins = new AskedMargins(asked);
        long invited = asked.stream().mapToLong(AskedCell::customers).sum();
        long answered = invited - margins.count(AskedCell.Outcome.SILENT);
        List<FollowUpCell> compared = afterLandmark.stream()
                .filter(cell -> !cell.className().equals(ResponseTallies.EARLY))
                .toList();
        return new ResponseFindings(
                period,
                invited,
                answered,
                Proportion.withDefaults().estimate(new Share(answered, invited)),
                margins.describe(),
                margins.weighting(),
                bounds(margins, invited),
                LANDMARK_DAY,
                new FollowUpReading(question, followed, compared)
                        .findings(today, List.of(), List.of(), Optional.empty()),
                afterLandmark.stream().mapToLong(FollowUpCell::customers).sum()
                        - compared.stream().mapToLong(FollowUpCell::customers).sum());
    }

    /** The scores stand for those who gave one; everybody else was silent. */
    private static Optional<Bounds> bounds(AskedMargins margins, long invited) {
        return margins.raw().estimate().map(raw -> bounds(raw, invited));
    }

    private static Bounds bounds(Estimate raw, long invited) {
        SilentCustomersBound bound = new SilentCustomersBound((double) raw.n() / invited, raw.value());
        return new Bounds(
                bound.responseRate(),
                bound.lowest(),
                bound.ifSilent(Math.max(-1, raw.value() - TWENTY_POINTS)),
                bound.ifSilent(Math.min(1, raw.value() + TWENTY_POINTS)),
                bound.highest());
    }
}
