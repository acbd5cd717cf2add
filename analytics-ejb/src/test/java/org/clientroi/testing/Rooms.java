package org.clientroi.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.PublicUrl;
import org.clientroi.shared.Secrets;
import org.clientroi.start.JdbiFactory;
import org.jdbi.v3.core.Jdbi;

/**
 * All rooms on one new database, wired as in the application but for the container: {@code get} a use case and call it.
 * The clock stands still until a test moves it. {@code with} gives beans that {@code start} provides in the application.
 */
public final class Rooms implements AutoCloseable {

    public static final String SECRET = "a secret that only the tests know: 32+";
    public static final String PUBLIC_URL = "https://survey.example.org";

    private final ThreadTransactions transactions;
    private final MovableClock clock;
    private final Jdbi jdbi;
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final SeContainer container;
    private final Runnable afterwards;

    private Rooms(DataSource database, Instant now, Map<Class<?>, Object> provided, Runnable afterwards) {
        this.afterwards = afterwards;
        transactions = new ThreadTransactions(database);
        clock = new MovableClock(now);
        jdbi = JdbiFactory.over(transactions.dataSource());
        container = SeContainerInitializer.newInstance()
                .addBeanClasses(TransactionalInTests.class)
                .enableInterceptors(TransactionalInTests.class)
                .addExtensions(new WhatStartProvides(provided))
                .initialize();
    }

    public static Rooms on(Engine engine, Instant now) {
        return on(engine, now, Map.of());
    }

    public static Rooms on(Engine engine, Instant now, Map<Class<?>, Object> provided) {
        DataSource database = engine.newDatabase();
        return new Rooms(database, now, provided, () -> engine.dispose(database));
    }

    /** On a database that is there already: a second node, or a restart. */
    public static Rooms on(DataSource database, Instant now, Map<Class<?>, Object> provided) {
        return new Rooms(database, now, provided, () -> {});
    }

    public <T> T get(Class<T> bean) {
        return container.select(bean).get();
    }

    /** Tells the rooms something in a transaction, as a room would that is no part of the test. */
    public void tell(Object event) {
        inTransaction(() -> {
            container.getBeanManager().getEvent().fire(event);
            return event;
        });
    }

    /** The events of one kind that rooms told one another so far. */
    public <T> List<T> told(Class<T> event) {
        return events.stream().filter(event::isInstance).map(event::cast).toList();
    }

    /** Runs a piece of a test in a transaction of its own. */
    public <T> T inTransaction(Callable<T> work) {
        try {
            return transactions.inNew(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public MovableClock clock() {
        return clock;
    }

    public void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    @Override
    public void close() {
        container.close();
        transactions.close();
        afterwards.run();
    }

    private final class WhatStartProvides implements Extension {

        private final Map<Class<?>, Object> provided;

        private WhatStartProvides(Map<Class<?>, Object> provided) {
            this.provided = provided;
        }

        /** One interceptor for every kind of transaction; as it stands the kind is part of the binding. */
        void bindEveryTransaction(@Observes BeforeBeanDiscovery discovery) {
            discovery
                    .configureInterceptorBinding(Transactional.class)
                    .filterMethods(method -> method.getJavaMember().getName().equals("value"))
                    .forEach(value -> value.add(Nonbinding.Literal.INSTANCE));
        }

        void leaveOutStart(@Observes ProcessAnnotatedType<?> type) {
            if (type.getAnnotatedType().getJavaClass().getPackageName().startsWith("org.clientroi.start")) {
                type.veto();
            }
        }

        void provide(@Observes AfterBeanDiscovery discovery) {
            Map<Class<?>, Object> beans = new LinkedHashMap<>();
            beans.put(Clock.class, clock);
            beans.put(Jdbi.class, jdbi);
            beans.put(DataSource.class, transactions.dataSource());
            beans.put(Secrets.class, new Secrets(SECRET));
            beans.put(PublicUrl.class, new PublicUrl(URI.create(PUBLIC_URL)));
            beans.put(ThreadTransactions.class, transactions);
            beans.put(MailSettings.class, new MailsIntoFolder());
            beans.putAll(provided);
            beans.forEach((type, bean) ->
                    discovery.addBean().addType(type).scope(Singleton.class).createWith(context -> bean));
            discovery
                    .addBean()
                    .addType(EntityManager.class)
                    .scope(ApplicationScoped.class)
                    .createWith(context -> transactions.entityManager());
            discovery.addObserverMethod().observedType(Object.class).notifyWith(told -> events.add(told.getEvent()));
        }
    }
}
