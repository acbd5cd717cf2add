package org.clientroi.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientroi.report.chart.PointNames.Named;
import org.clientroi.report.chart.PointNames.Placed;
import org.junit.jupiter.api.Test;

class PointNamesTest {

    private final PointNames names = new PointNames(400, 200, 5);

    @Test
    void aNameStandsBesideItsPointOnTheSideWhereThereIsRoom() {
        List<Placed> placed = names.place(List.of(new Named("Product", 100, 100), new Named("Delivery", 385, 60)));

        assertThat(placed.getFirst().left()).isGreaterThan(100);
        assertThat(placed.getLast().right()).isLessThan(385);
        assertThat(placed).noneMatch(Placed::isFar);
    }

    @Test
    void namesOfPointsThatCrowdNeverCoverEachOther() {
        List<Placed> placed = names.place(List.of(
                new Named("Product", 200, 100),
                new Named("Condition", 206, 104),
                new Named("Delivery", 196, 97),
                new Named("Tracking", 203, 101)));

        for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
                Placed one = placed.get(i);
                Placed other = placed.get(j);
                boolean apart = one.right() <= other.left()
                        || other.right() <= one.left()
                        || Math.abs(one.middle() - other.middle()) >= 15;
                assertThat(apart).as(one + " and " + other).isTrue();
            }
        }
        assertThat(placed).anyMatch(Placed::isFar);
    }
}
