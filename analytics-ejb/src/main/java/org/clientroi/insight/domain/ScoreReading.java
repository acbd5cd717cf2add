package org.clientroi.insight.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.statistics.NotEstimable.Reason;

/** Turns tallies of scores into findings: pure arithmetic, the same for every scale. */
public final class ScoreReading {

    private static final Change NOT_COMPARED =
            new Change(new NotEstimable(Reason.TOO_FEW), Optional.empty(), Verdict.NOT_ENOUGH_ANSWERS);

    private final Scale scale;
    private final ScoreQuestion question;
    private final ScoreTally now;
    private final ScoreTally before;
    private final ScoreTally unitBefore;

    /**
     * @param now of the period, cut as the question wants
     * @param before of the period it is held against, cut by the segment alone
     * @param unitBefore of the week or month before the first one; nothing when not cut by time
     */
    public ScoreReading(
            Scale scale,
            ScoreQuestion question,
            List<ScoreCell> now,
            List<ScoreCell> before,
            List<ScoreCell> unitBefore) {
        this.scale = scale;
        this.question = question;
        this.now = new ScoreTally(scale, now);
        this.before = new ScoreTally(scale, before);
        this.unitBefore = new ScoreTally(scale, unitBefore);
    }

    /** @param customers how many gave the answers of the period */
    public ScoreFindings findings(long customers) {
        List<Long> counts = now.whole();
        List<Long> countsBefore = before.whole();
        Change change = change(countsBefore, counts);
        return new ScoreFindings(
                question.period(),
                shown(Map.of(), counts, Optional.of(change)),
                customers,
                groups(),
                question.against(),
                shown(Map.of(), countsBefore, Optional.empty()),
                change.difference(),
                change.verdict());
    }

    private Change change(List<Long> earlier, List<Long> later) {
        return DisplayPolicy.change(scale.difference(earlier, later), Math.min(Scale.sum(earlier), Scale.sum(later)));
    }

    private List<ScoreGroup> groups() {
        if (question.grain().isEmpty() && question.segment().isEmpty()) {
            return List.of();
        }
        List<ScoreGroup> groups = new ArrayList<>();
        List<Optional<String>> values = values();
        if (question.grain().isEmpty()) {
            values.forEach(value -> groups.add(group(Optional.empty(), value, before.of(Optional.empty(), value))));
            return groups;
        }
        Grain grain = question.grain().get();
        Optional<String> previous =
                Optional.of(grain.nameOf(grain.before(question.period()).from()));
        for (String name : grain.namesIn(question.period())) {
            Optional<String> time = Optional.of(name);
            for (Optional<String> value : values) {
                List<Long> earlier = now.has(previous) ? now.of(previous, value) : unitBefore.of(previous, value);
                groups.add(group(time, value, earlier));
            }
            previous = time;
        }
        return groups;
    }

    /** The segment's values by name, the unknown last; one empty when there is no segment. */
    private List<Optional<String>> values() {
        if (question.segment().isEmpty()) {
            return Collections.singletonList(Optional.empty());
        }
        TreeSet<String> known = new TreeSet<>(now.values());
        boolean unknown = known.remove("");
        List<Optional<String>> values = new ArrayList<>();
        known.forEach(value -> values.add(Optional.of(value)));
        if (unknown) {
            values.add(Optional.of(""));
        }
        return values;
    }

    private ScoreGroup group(Optional<String> time, Optional<String> value, List<Long> earlier) {
        Map<String, String> name = new LinkedHashMap<>();
        time.ifPresent(unit -> name.put(question.grain().orElseThrow().code(), unit));
        value.ifPresent(text -> name.put(question.segment().orElseThrow().name(), text));
        List<Long> counts = now.of(time, value);
        if (value.isPresent() && Scale.sum(counts) < DisplayPolicy.FEWEST_IN_A_SEGMENT) {
            return hidden(name, Scale.sum(counts));
        }
        // what a hidden group held must not be read off the change after it
        boolean hiddenBefore = value.isPresent() && Scale.sum(earlier) < DisplayPolicy.FEWEST_IN_A_SEGMENT;
        return shown(name, counts, Optional.of(hiddenBefore ? NOT_COMPARED : change(earlier, counts)));
    }

    private ScoreGroup hidden(Map<String, String> name, long n) {
        NotEstimable tooFew = new NotEstimable(Reason.TOO_FEW);
        return new ScoreGroup(
                Collections.unmodifiableMap(name),
                n,
                Optional.empty(),
                tooFew,
                scale == Scale.CSAT ? Optional.of(tooFew) : Optional.empty(),
                true,
                Optional.empty());
    }

    private ScoreGroup shown(Map<String, String> name, List<Long> counts, Optional<Change> change) {
        long n = Scale.sum(counts);
        return new ScoreGroup(
                Collections.unmodifiableMap(name),
                n,
                Optional.of(counts),
                scale.headline(counts),
                scale.mean(counts),
                DisplayPolicy.isFew(n),
                change);
    }
}
