package org.clientroi.order.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.domain.OrderFiles;
import org.clientroi.shared.ShopId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class JdbcOrderFiles implements OrderFiles {

    private static final int LONGEST_HEADING = 200;

    private static final String COLUMNS =
            "id, shop_id, caller, file_name, workbook, byte_count, charset, chosen_columns,"
                    + " file_state, uploaded_at, attempts, lines_total, lines_done, lines_created, lines_updated,"
                    + " lines_unchanged, lines_skipped, lines_rejected, import_id, refusal";

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcOrderFiles() {
        this(null);
    }

    @Inject
    JdbcOrderFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(OrderFile file) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into order_file (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0,"
                        + " null, null)",
                file.id(),
                file.shop().value(),
                file.caller(),
                file.name(),
                file.workbook(),
                file.bytes(),
                file.charset(),
                ChosenColumns.write(file.columns()),
                file.state().code(),
                file.uploadedAt()));
    }

    @Override
    public void addPiece(UUID file, int number, byte[] content) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into order_file_piece (file_id, piece_number, content) values (?, ?, ?)",
                file,
                number,
                content));
    }

    @Override
    public InputStream content(UUID file) {
        return new PieceStream(number -> jdbi.withHandle(handle -> handle.select(
                        "select content from order_file_piece where file_id = ? and piece_number = ?", file, number)
                .mapTo(byte[].class)
                .findOne()));
    }

    @Override
    public Optional<OrderFile> find(ShopId shop, UUID file) {
        return jdbi.withHandle(handle -> handle.select(
                        "select " + COLUMNS + " from order_file where shop_id = ? and id = ?", shop.value(), file)
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public List<OrderFile> newest(ShopId shop, int most) {
        return jdbi.withHandle(handle -> handle.select(
                        "select " + COLUMNS + " from order_file where shop_id = ? order by uploaded_at desc, id desc"
                                + " fetch first " + most + " rows only",
                        shop.value())
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public Map<String, String> headings(ShopId shop) {
        Map<String, String> headings = new HashMap<>();
        jdbi.useHandle(handle -> handle.select(
                        "select heading, our_column from order_file_heading where shop_id = ?", shop.value())
                .map((row, context) -> headings.put(row.getString(1), row.getString(2)))
                .list());
        return headings;
    }

    @Override
    public void rememberHeadings(ShopId shop, Map<String, String> meanings) {
        jdbi.useHandle(handle -> meanings.forEach((heading, ours) -> {
            if (heading.length() > LONGEST_HEADING) {
                return;
            }
            int known = handle.execute(
                    "update order_file_heading set our_column = ? where shop_id = ? and heading = ?",
                    ours,
                    shop.value(),
                    heading);
            if (known == 0) {
                handle.execute(
                        "insert into order_file_heading (our_column, shop_id, heading) values (?, ?, ?)",
                        ours,
                        shop.value(),
                        heading);
            }
        }));
    }

    @Override
    public void choose(UUID file, String charset, Map<String, String> columns) {
        jdbi.useHandle(handle -> handle.execute(
                "update order_file set charset = ?, chosen_columns = ? where id = ? and file_state = 'waiting'",
                charset,
                ChosenColumns.write(columns),
                file));
    }

    @Override
    public boolean queue(UUID file, long lines) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update order_file set file_state = 'queued', lines_total = ?"
                                + " where id = ? and file_state = 'waiting'",
                        lines,
                        file))
                == 1;
    }

    @Override
    public Optional<OrderFile> take(Instant now, Instant until) {
        return jdbi.withHandle(handle -> handle.select(
                        "select " + COLUMNS + " from order_file where file_state = 'queued'"
                                + " or file_state = 'importing' and taken_until < ?"
                                + " order by uploaded_at, id limit 1 for update skip locked",
                        now)
                .map((row, context) -> read(row))
                .findOne()
                .flatMap(file -> {
                    handle.execute(
                            "update order_file set file_state = 'importing', taken_until = ?, attempts = attempts + 1,"
                                    + " lines_done = 0 where id = ?",
                            until,
                            file.id());
                    return find(file.shop(), file.id());
                }));
    }

    @Override
    public boolean goOn(UUID file, int attempt, long linesDone, Instant until) {
        return jdbi.withHandle(handle -> handle.execute(
                        "update order_file set lines_done = ?, taken_until = ? where id = ? and attempts = ?"
                                + " and file_state = 'importing'",
                        linesDone,
                        until,
                        file,
                        attempt))
                == 1;
    }

    @Override
    public void finish(OrderFile file) {
        OrderFile.Progress progress = file.progress();
        jdbi.useHandle(handle -> {
            handle.execute(
                    "update order_file set file_state = ?, lines_done = ?, lines_created = ?, lines_updated = ?,"
                            + " lines_unchanged = ?, lines_skipped = ?, lines_rejected = ?, import_id = ?, refusal = ?"
                            + " where id = ?",
                    file.state().code(),
                    progress.done(),
                    progress.created(),
                    progress.updated(),
                    progress.unchanged(),
                    progress.skipped(),
                    progress.rejected(),
                    file.run().orElse(null),
                    file.refusal().orElse(null),
                    file.id());
            handle.execute("delete from order_file_piece where file_id = ?", file.id());
        });
    }

    @Override
    public void forgetWaiting(Instant before) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "delete from order_file_piece where file_id in"
                            + " (select id from order_file where file_state = 'waiting' and uploaded_at < ?)",
                    before);
            handle.execute("delete from order_file where file_state = 'waiting' and uploaded_at < ?", before);
        });
    }

    private static OrderFile read(ResultSet row) throws SQLException {
        return new OrderFile(
                row.getObject(1, UUID.class),
                new ShopId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getLong(6),
                row.getString(7),
                ChosenColumns.read(row.getString(8)),
                OrderFile.State.valueOf(row.getString(9).toUpperCase(java.util.Locale.ROOT)),
                row.getObject(10, java.time.OffsetDateTime.class).toInstant(),
                new OrderFile.Progress(
                        row.getInt(11),
                        row.getLong(12),
                        row.getLong(13),
                        row.getLong(14),
                        row.getLong(15),
                        row.getLong(16),
                        row.getLong(17),
                        row.getLong(18)),
                Optional.ofNullable(row.getObject(19, UUID.class)),
                Optional.ofNullable(row.getString(20)));
    }
}
