package org.clientroi.statistics;

/**
 * Random numbers by xoshiro256++ (Blackman and Vigna 2021, doi:10.1145/3460772). Every replicate has its own stream, so that
 * what comes out does not depend on how many threads work.
 */
final class Xoshiro256PlusPlus {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    Xoshiro256PlusPlus(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** The stream of a replicate: its state are four steps of SplitMix64 (Steele, Lea and Flood 2014) from both. */
    Xoshiro256PlusPlus(long seed, long replicate) {
        // mixed, so that neighbouring replicates do not walk through each other's states
        long start = split(seed, 1) ^ mixed(split(replicate, 1));
        this(split(start, 1), split(start, 2), split(start, 3), split(start, 4));
    }

    private static long split(long state, long step) {
        return mixed(state + step * GOLDEN);
    }

    private static long mixed(long state) {
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    long next() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /**
     * One of 0 to {@code bound - 1}, each as likely, by multiplication (Lemire 2019, doi:10.1145/3230636).
     *
     * @param bound positive
     */
    int below(int bound) {
        long product = (next() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long uneven = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < uneven) {
                product = (next() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }
}
