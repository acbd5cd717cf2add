package org.clientroi.insight.jdbc;

import java.util.UUID;
import org.clientroi.insight.domain.StudySubject;

/** Who is read when there are more than a study takes: decided by the seed and the identifier alone, row by row. */
final class StudySample {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double HIGHEST = 0x1.0p53;

    private final long seed;
    private final double share;

    StudySample(StudySubject subject, long held) {
        seed = subject.seed();
        share = held <= subject.atMost() ? 1 : (double) subject.atMost() / held;
    }

    boolean holds(UUID id) {
        return holds(id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 32));
    }

    boolean holds(String id) {
        long bits = 0;
        for (int i = 0; i < id.length(); i++) {
            bits = bits * 31 + id.charAt(i);
        }
        return holds(bits);
    }

    private boolean holds(long bits) {
        return share >= 1 || (mixed(bits + seed) >>> 11) / HIGHEST < share;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long bits) {
        long z = bits + GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
