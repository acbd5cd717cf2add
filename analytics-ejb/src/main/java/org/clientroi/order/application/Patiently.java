package org.clientroi.order.application;

import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Begins a transaction again that another one stood in the way of: two imports that bring the same new customer, a
 * deadlock, a lock not had in time. The transaction was rolled back, so that nothing is done twice.
 */
final class Patiently {

    private static final int ATTEMPTS = 8;
    private static final long FIRST_PAUSE = 20_000_000L;

    private Patiently() {}

    static <T> T transact(Supplier<T> transaction) {
        long pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !passes(e)) {
                    throw e;
                }
            }
            LockSupport.parkNanos(pause);
            pause *= 2;
        }
    }

    /** Class 40 is a rolled back transaction, 23505 a key that is there already, HYT00 and 55P03 a lock not had in time. */
    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                return state.startsWith("40")
                        || state.equals("23505")
                        || state.equals("HYT00")
                        || state.equals("55P03");
            }
        }
        return false;
    }
}
