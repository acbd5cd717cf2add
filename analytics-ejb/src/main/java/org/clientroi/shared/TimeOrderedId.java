package org.clientroi.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 7: 48 bits of time, 12 that count within a millisecond (RFC 9562, section 6.2, method 1), 62
 * random ones. Rows that arrive together lie together in an index, and what one server writes in one instant is read
 * back in the order in which it was written.
 */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int COUNTER_BITS = 12;

    private static final long COUNTER = (1L << COUNTER_BITS) - 1;

    /** Time and counter of the newest id; a 4,097th id within a millisecond takes its time from the next one. */
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedId() {}

    /** Greater than every id that this server made before, compared as unsigned bytes. */
    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTER_BITS;
        long ticks = LAST.updateAndGet(last -> Math.max(now, last + 1));
        long high = ticks >>> COUNTER_BITS << 16 | 0x7000L | ticks & COUNTER;
        long low = 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
