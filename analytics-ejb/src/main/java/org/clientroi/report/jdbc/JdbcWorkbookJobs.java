package org.clientroi.report.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.report.domain.JobState;
import org.clientroi.report.domain.WorkbookJob;
import org.clientroi.report.domain.WorkbookJobs;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcWorkbookJobs implements WorkbookJobs {

    private static final int PIECE = 1 << 20;

    /** An attempt is known by its number: after the lease another server may have begun the next one. */
    private static final String STILL_MINE = " where id = :id and state = 'writing' and attempts = :attempt";

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcWorkbookJobs() {
        this(null);
    }

    @Inject
    JdbcWorkbookJobs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(WorkbookJob job) {
        jdbi.useHandle(handle -> handle.createUpdate("""
            insert into workbook_job (id, shop_id, asked_by, asked_at, first_day, last_day, language, state, attempts,
                answers, written)
            values (:id, :shop, :by, :at, :first, :last, :language, :state, 0, 0, 0)
            """)
                .bind("id", job.id())
                .bind("shop", job.shop().value())
                .bind("by", job.askedBy())
                .bind("at", job.askedAt())
                .bind("first", job.period().firstDayNumber())
                .bind("last", job.period().lastDayNumber())
                .bind("language", job.language().code())
                .bind("state", job.state().code())
                .execute());
    }

    @Override
    public List<WorkbookJob> of(ShopId shop) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from workbook_job where shop_id = :shop order by asked_at desc")
                        .bind("shop", shop.value())
                        .map((row, context) -> job(row))
                        .list());
    }

    @Override
    public Optional<WorkbookJob> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    private static Optional<WorkbookJob> find(Handle handle, UUID id) {
        return handle.createQuery("select * from workbook_job where id = :id")
                .bind("id", id)
                .map((row, context) -> job(row))
                .findOne();
    }

    @Override
    public Optional<WorkbookJob> claim(Instant now, Instant leaseUntil) {
        return jdbi.withHandle(handle -> {
            Optional<UUID> next =
                    handle.createQuery("""
                        select id from workbook_job
                        where state = 'waiting' or (state = 'writing' and lease_until < :now)
                        order by asked_at, id limit 1 for update skip locked
                        """).bind("now", now).mapTo(UUID.class).findOne();
            next.ifPresent(id -> handle.createUpdate("""
                update workbook_job
                set state = 'writing', attempts = attempts + 1, lease_until = :lease, written = 0 where id = :id
                """)
                    .bind("id", id)
                    .bind("lease", leaseUntil)
                    .execute());
            return next.flatMap(id -> find(handle, id));
        });
    }

    @Override
    public boolean advance(WorkbookJob claimed, long answers, long written, Instant leaseUntil) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update workbook_job set answers = :answers, written = :written, lease_until = :lease"
                                        + STILL_MINE)
                        .bind("answers", answers)
                        .bind("written", written)
                        .bind("lease", leaseUntil)
                        .bind("id", claimed.id())
                        .bind("attempt", claimed.attempts())
                        .execute()
                == 1);
    }

    @Override
    public boolean end(WorkbookJob claimed, JobState state, Instant at, Instant keepUntil) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("update workbook_job set state = :state, finished_at = :at, keep_until = :keep,"
                                        + " lease_until = null" + STILL_MINE)
                                .bind("state", state.code())
                                .bind("at", at)
                                .bind("keep", keepUntil)
                                .bind("id", claimed.id())
                                .bind("attempt", claimed.attempts())
                                .execute()
                        == 1);
    }

    @Override
    public boolean cancel(UUID id, Instant at, Instant keepUntil) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
            update workbook_job set state = 'cancelled', finished_at = :at, keep_until = :keep, lease_until = null
            where id = :id and state in ('waiting', 'writing')
            """)
                        .bind("id", id)
                        .bind("at", at)
                        .bind("keep", keepUntil)
                        .execute()
                == 1);
    }

    @Override
    public long store(UUID id, InputStream file) {
        return jdbi.withHandle(handle -> {
            long size = 0;
            int number = 0;
            for (byte[] piece = piece(file); piece.length > 0; piece = piece(file)) {
                handle.createUpdate(
                                "insert into workbook_piece (job_id, number, content) values (:id, :number, :bytes)")
                        .bind("id", id)
                        .bind("number", number++)
                        .bind("bytes", piece)
                        .execute();
                size += piece.length;
            }
            handle.createUpdate("update workbook_job set file_size = :size where id = :id")
                    .bind("size", size)
                    .bind("id", id)
                    .execute();
            return size;
        });
    }

    private static byte[] piece(InputStream file) {
        try {
            return file.readNBytes(PIECE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(UUID id, OutputStream out) {
        jdbi.useHandle(handle -> {
            int pieces = handle.createQuery("select count(*) from workbook_piece where job_id = :id")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one();
            for (int number = 0; number < pieces; number++) {
                write(
                        handle.createQuery("select content from workbook_piece where job_id = :id and number = :number")
                                .bind("id", id)
                                .bind("number", number)
                                .mapTo(byte[].class)
                                .one(),
                        out);
            }
        });
    }

    private static void write(byte[] piece, OutputStream out) {
        try {
            out.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int forget(Instant now) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate(
                            "delete from workbook_piece where job_id in (select id from workbook_job where keep_until"
                                    + " <= :now)")
                    .bind("now", now)
                    .execute();
            return handle.createUpdate("delete from workbook_job where keep_until <= :now")
                    .bind("now", now)
                    .execute();
        });
    }

    private static WorkbookJob job(ResultSet row) throws SQLException {
        return new WorkbookJob(
                row.getObject("id", UUID.class),
                new ShopId(row.getObject("shop_id", UUID.class)),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                new DateRange(
                        LocalDate.ofEpochDay(row.getInt("first_day")), LocalDate.ofEpochDay(row.getInt("last_day"))),
                Language.parse(row.getString("language")).orElseThrow(),
                JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                row.getLong("answers"),
                row.getLong("written"),
                Optional.ofNullable(row.getObject("keep_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getLong("file_size"));
    }
}
