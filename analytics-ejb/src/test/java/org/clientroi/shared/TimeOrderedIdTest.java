package org.clientroi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdTest {

    /** More than a millisecond's counter can hold, so that it overflows too. */
    private static final int MANY = 50_000;

    @Test
    void whatIsMadeLaterSortsLaterEvenWithinOneMillisecond() {
        List<UUID> made = Stream.generate(TimeOrderedId::next).limit(MANY).toList();

        assertThat(made).isSortedAccordingTo(TimeOrderedIdTest::unsigned).doesNotHaveDuplicates();
    }

    @Test
    void itIsAVersionSevenUuidOfThisMoment() {
        long before = System.currentTimeMillis();
        UUID id = TimeOrderedId.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
    }

    @Test
    void threadsNeverMakeTheSameOne() {
        List<UUID> made = Stream.generate(() -> 0)
                .limit(MANY)
                .parallel()
                .map(any -> TimeOrderedId.next())
                .toList();

        assertThat(made).doesNotHaveDuplicates();
    }

    private static int unsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
