package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.insight.domain.StudyFigure;
import org.clientroi.insight.domain.StudyState;
import org.clientroi.insight.domain.StudyState.Found;
import org.clientroi.insight.domain.StudyState.Phase;
import org.clientroi.insight.domain.StudyStore;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.TimeOrderedId;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.statistics.NotEstimable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcStudyStore implements StudyStore {

    private static final String STILL_MINE = " where id = :study and claimed_by = :claim";

    /** Looked at again from then on. */
    private static final String FREE =
            "state = 'found', progress = 100, claimed_by = null, lease_until = null, due_at = :next";

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcStudyStore() {
        this(null);
    }

    @Inject
    JdbcStudyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Missing(UUID shop, String kind) {}

    @Override
    public void open(Collection<String> kinds, Instant now) {
        jdbi.useHandle(handle -> {
            List<Missing> missing = kinds.stream()
                    .flatMap(kind -> handle
                            .createQuery("select s.id from shop s where not exists (select 1 from study y"
                                    + " where y.shop_id = s.id and y.kind = :kind) order by s.id")
                            .bind("kind", kind)
                            .mapTo(UUID.class)
                            .list()
                            .stream()
                            .map(shop -> new Missing(shop, kind)))
                    .toList();
            missing.forEach(study -> open(handle, study, now));
        });
    }

    /** Another node may be at it too: the first one wins. */
    private static void open(Handle handle, Missing study, Instant now) {
        UUID id = TimeOrderedId.next();
        handle.createUpdate("""
            insert into study (id, shop_id, kind, state, progress, due_at, runs, seed, held, used)
            values (:id, :shop, :kind, 'waiting', 0, :now, 0, :seed, 0, 0) on conflict do nothing
            """)
                .bind("id", id)
                .bind("shop", study.shop())
                .bind("kind", study.kind())
                .bind("now", now)
                .bind("seed", id.getLeastSignificantBits() >>> 1)
                .execute();
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant leaseUntil) {
        return jdbi.withHandle(handle -> {
            UUID claim = UUID.randomUUID();
            Optional<Claimed> due = handle.createQuery("""
                select id, shop_id, kind, seed, inputs_hash from study
                where due_at <= :now and (lease_until is null or lease_until < :now)
                order by due_at, id limit 1 for update skip locked
                """)
                    .bind("now", now)
                    .map((row, context) -> new Claimed(
                            row.getObject("id", UUID.class),
                            claim,
                            new ShopId(row.getObject("shop_id", UUID.class)),
                            row.getString("kind"),
                            row.getLong("seed"),
                            Optional.ofNullable(row.getString("inputs_hash"))))
                    .findOne();
            due.ifPresent(study -> handle.createUpdate("update study set claimed_by = :claim, lease_until = :lease,"
                            + " state = 'computing', progress = 0 where id = :study")
                    .bind("claim", claim)
                    .bind("lease", leaseUntil)
                    .bind("study", study.study())
                    .execute());
            return due;
        });
    }

    @Override
    public boolean progress(Claimed claimed, int percent, Instant leaseUntil) {
        return jdbi.withHandle(handle -> mine(handle, claimed, "progress = :percent, lease_until = :lease")
                        .bind("percent", percent)
                        .bind("lease", leaseUntil)
                        .execute()
                > 0);
    }

    @Override
    public void unchanged(Claimed claimed, Optional<LocalDate> cutoff, Instant next) {
        jdbi.useHandle(handle -> mine(handle, claimed, FREE + ", cutoff_day = :cutoff")
                .bind("cutoff", dayNumber(cutoff))
                .bind("next", next)
                .execute());
    }

    private static Update mine(Handle handle, Claimed claimed, String change) {
        return handle.createUpdate("update study set " + change + STILL_MINE)
                .bind("study", claimed.study())
                .bind("claim", claimed.claim());
    }

    private static @Nullable Integer dayNumber(Optional<LocalDate> day) {
        return day.map(each -> Math.toIntExact(each.toEpochDay())).orElse(null);
    }

    @Override
    public boolean found(Claimed claimed, Found found, Instant next) {
        return jdbi.withHandle(handle -> {
            boolean mine = mine(
                                    handle,
                                    claimed,
                                    FREE + ", runs = runs + 1, found_at = :at, cutoff_day = :cutoff,"
                                            + " first_day = :first, last_day = :last, inputs_hash = :hash,"
                                            + " held = :held, used = :used")
                            .bind("next", next)
                            .bind("at", found.at())
                            .bind("cutoff", dayNumber(found.cutoff()))
                            .bind("first", dayNumber(found.period().map(DateRange::from)))
                            .bind("last", dayNumber(found.period().map(DateRange::to)))
                            .bind("hash", found.inputsHash())
                            .bind("held", found.held())
                            .bind("used", found.used())
                            .execute()
                    > 0;
            if (mine) {
                replace(handle, claimed.study(), found.figures());
            }
            return mine;
        });
    }

    private static void replace(Handle handle, UUID study, List<StudyFigure> figures) {
        handle.execute("delete from study_figure where study_id = ?", study);
        PreparedBatch batch = handle.prepareBatch("insert into study_figure (study_id, place, name, of_class,"
                + " minus_class, figure, lower, upper, level, n, method, reason) values (:study, :place, :name, :of,"
                + " :minus, :figure, :lower, :upper, :level, :n, :method, :reason)");
        for (int place = 0; place < figures.size(); place++) {
            StudyFigure figure = figures.get(place);
            Optional<Estimate> estimate = figure.estimation().estimate();
            Optional<Interval> interval = estimate.flatMap(Estimate::interval);
            batch.bind("study", study)
                    .bind("place", place)
                    .bind("name", figure.name())
                    .bind("of", figure.of())
                    .bind("minus", figure.minus().orElse(null))
                    .bind("figure", estimate.map(Estimate::value).orElse(null))
                    .bind("lower", interval.map(Interval::lower).orElse(null))
                    .bind("upper", interval.map(Interval::upper).orElse(null))
                    .bind("level", interval.map(Interval::level).orElse(null))
                    .bind("n", figure.n())
                    .bind("method", estimate.map(Estimate::method).orElse(null))
                    .bind(
                            "reason",
                            figure.estimation() instanceof NotEstimable(NotEstimable.Reason reason)
                                    ? reason.name()
                                    : null)
                    .add();
        }
        batch.execute();
    }

    @Override
    public List<StudyState> of(ShopId shop) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from study where shop_id = :shop order by kind")
                .bind("shop", shop.value())
                .map((row, context) -> state(handle, row))
                .list());
    }

    private static StudyState state(Handle handle, ResultSet row) throws SQLException {
        Phase phase = Phase.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT));
        Optional<Found> found = row.getObject("found_at") == null
                ? Optional.empty()
                : Optional.of(found(row, figures(handle, row.getObject("id", UUID.class))));
        return new StudyState(row.getString("kind"), phase, row.getInt("progress"), row.getLong("seed"), found);
    }

    private static Found found(ResultSet row, List<StudyFigure> figures) throws SQLException {
        Optional<LocalDate> first = day(row, "first_day");
        Optional<LocalDate> last = day(row, "last_day");
        return new Found(
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                day(row, "cutoff_day"),
                first.flatMap(from -> last.map(to -> new DateRange(from, to))),
                row.getLong("held"),
                row.getLong("used"),
                row.getString("inputs_hash"),
                figures);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
    }

    private static List<StudyFigure> figures(Handle handle, UUID study) {
        return handle.createQuery("select * from study_figure where study_id = :study order by place")
                .bind("study", study)
                .map((row, context) -> new StudyFigure(
                        row.getString("name"),
                        row.getString("of_class"),
                        Optional.ofNullable(row.getString("minus_class")),
                        row.getLong("n"),
                        estimation(row)))
                .list();
    }

    private static Estimation estimation(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        if (reason != null) {
            return new NotEstimable(NotEstimable.Reason.valueOf(reason));
        }
        double lower = row.getDouble("lower");
        Optional<Interval> interval = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Interval(lower, row.getDouble("upper"), row.getDouble("level")));
        return new Estimate(
                row.getDouble("figure"), interval, row.getLong("n"), Objects.requireNonNull(row.getString("method")));
    }
}
