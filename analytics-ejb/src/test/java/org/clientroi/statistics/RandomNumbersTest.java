package org.clientroi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class RandomNumbersTest {

    /** A second witness: commons-rng 1.6, XO_SHI_RO_256_PP. */
    @Test
    void theyAreThoseOfTheLibrary() {
        long[] seed = {0x1234_5678_9ABC_DEF0L, -42, 7, Long.MAX_VALUE};
        Xoshiro256PlusPlus ours = new Xoshiro256PlusPlus(seed[0], seed[1], seed[2], seed[3]);
        UniformRandomProvider theirs = RandomSource.XO_SHI_RO_256_PP.create(seed);

        for (int i = 0; i < 10_000; i++) {
            assertThat(ours.next()).isEqualTo(theirs.nextLong());
        }
    }

    @Test
    void everyNumberBelowABoundIsAsLikely() {
        Xoshiro256PlusPlus random = new Xoshiro256PlusPlus(20261120, 0);
        int[] seen = new int[7];
        for (int i = 0; i < 70_000; i++) {
            seen[random.below(7)]++;
        }
        double chiSquared = 0;
        for (int count : seen) {
            chiSquared += (count - 10_000.0) * (count - 10_000.0) / 10_000;
        }
        // qchisq(0.999, 6)
        assertThat(chiSquared).isLessThan(22.46);
    }

    @Test
    void noTwoReplicatesShareTheirNumbers() {
        Set<Long> firsts = new HashSet<>();
        for (int replicate = 0; replicate < 10_000; replicate++) {
            Xoshiro256PlusPlus random = new Xoshiro256PlusPlus(1, replicate);
            firsts.add(random.next());
            firsts.add(random.next());
        }
        assertThat(firsts).hasSize(20_000);
    }
}
