package org.clientroi.order.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.clientroi.order.domain.ImportRuns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
class JdbcImportRuns implements ImportRuns {

    private static final int AT_ONCE = 1_000;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcImportRuns() {
        this(null);
    }

    @Inject
    JdbcImportRuns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void begin(UUID run, String kind, String caller, Instant at) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into import_run (id, kind, caller, started_at) values (?, ?, ?, ?)", run, kind, caller, at));
    }

    @Override
    public void add(UUID run, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into import_rejection"
                    + " (import_id, sequence_number, line_number, field, message, raw_line) values (?, ?, ?, ?, ?, ?)");
            for (Rejection r : rejections) {
                batch.add(run, r.sequence(), r.line(), r.field(), r.message(), r.cells());
            }
            batch.execute();
        });
    }

    @Override
    public void finish(UUID run, String names, Instant at) {
        jdbi.useHandle(handle ->
                handle.execute("update import_run set header = ?, finished_at = ? where id = ?", names, at, run));
    }

    @Override
    public Optional<String> names(UUID run, String caller) {
        return jdbi.withHandle(handle -> handle.select(
                        "select coalesce(header, '') from import_run where id = ? and caller = ?", run, caller)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void forEach(UUID run, Consumer<Rejection> taker) {
        jdbi.useHandle(handle -> handle.select(
                        "select sequence_number, line_number, field, message, raw_line from import_rejection"
                                + " where import_id = ? order by line_number, sequence_number",
                        run)
                .setFetchSize(AT_ONCE)
                .map((row, context) -> read(row))
                .forEach(taker));
    }

    @Override
    public List<Rejection> first(UUID run, int most) {
        return jdbi.withHandle(handle -> handle.select(
                        "select sequence_number, line_number, field, message, raw_line from import_rejection"
                                + " where import_id = ? order by line_number, sequence_number fetch first " + most
                                + " rows only",
                        run)
                .map((row, context) -> read(row))
                .list());
    }

    private static Rejection read(ResultSet row) throws SQLException {
        return new Rejection(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5));
    }

    @Override
    public void forgetBefore(Instant time) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "delete from import_rejection where import_id in (select id from import_run where started_at < ?)",
                    time);
            handle.execute("delete from import_run where started_at < ?", time);
        });
    }
}
