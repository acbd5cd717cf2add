package org.clientroi.start;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** What is done again and again while the application runs. A round that fails is said in the log; the next one comes. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Rhythm {

    private static final Logger LOG = System.getLogger(Rhythm.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    /** Runs {@code round} at once and then {@code seconds} after each end, one at a time. */
    public void every(int seconds, String name, Runnable round) {
        rounds.add(executor.scheduleWithFixedDelay(() -> attempt(name, round), 1, seconds, TimeUnit.SECONDS));
    }

    /** Runs {@code work} in the background, as soon as the application stands. */
    public void once(String name, Runnable work) {
        rounds.add(executor.schedule(() -> attempt(name, work), 0, TimeUnit.SECONDS));
    }

    @PreDestroy
    void stop() {
        rounds.forEach(round -> round.cancel(false));
    }

    private static void attempt(String name, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, name + " failed", e);
        }
    }
}
