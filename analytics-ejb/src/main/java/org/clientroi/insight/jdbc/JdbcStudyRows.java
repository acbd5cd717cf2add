package org.clientroi.insight.jdbc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientroi.insight.domain.FollowedCustomers;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.RepeatedAnswers;
import org.clientroi.insight.domain.StudyRows;
import org.clientroi.insight.domain.StudySubject;
import org.clientroi.shared.DateRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Row by row, a few thousand at a time: never all of them as objects. */
@ApplicationScoped
class JdbcStudyRows implements StudyRows {

    private static final int AT_A_TIME = 5_000;

    private final Jdbi jdbi;

    @SuppressWarnings("NullAway")
    protected JdbcStudyRows() {
        this(null);
    }

    @Inject
    JdbcStudyRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public FollowedCustomers followed(StudySubject subject, RepeatOrderQuestion question, DateRange days) {
        int cutoff = subject.completeThrough()
                .map(day -> Math.toIntExact(day.toEpochDay()))
                .orElseThrow();
        return jdbi.withHandle(handle -> {
            long held = query(handle, StudySql.count(question), subject, days)
                    .bind("cutoff", cutoff)
                    .mapTo(Long.class)
                    .one();
            CustomerReader reader = new CustomerReader(new StudySample(subject, held));
            query(handle, StudySql.followed(question), subject, days)
                    .bind("cutoff", cutoff)
                    .map((row, context) -> reader.read(row))
                    .forEach(_ -> {});
            return reader.done(held);
        });
    }

    @Override
    public RepeatedAnswers answers(StudySubject subject, DateRange days) {
        return jdbi.withHandle(handle -> {
            long held = query(handle, StudySql.COUNT_ANSWERS, subject, days)
                    .mapTo(Long.class)
                    .one();
            AnswerReader reader = new AnswerReader(new StudySample(subject, held));
            query(handle, StudySql.ANSWERS, subject, days)
                    .map((row, context) -> reader.read(row))
                    .forEach(_ -> {});
            return reader.done(held);
        });
    }

    private static Query query(Handle handle, String sql, StudySubject subject, DateRange days) {
        return handle.createQuery(sql)
                .setFetchSize(AT_A_TIME)
                .bind("shop", subject.shop().value())
                .bind("first", days.firstDayNumber())
                .bind("last", days.lastDayNumber());
    }

    /** Rows of one customer follow one another. */
    private static final class CustomerReader {

        private final StudySample sample;
        private final FollowedCustomers.Columns columns = new FollowedCustomers.Columns();
        private final Map<String, Integer> classes = new HashMap<>();
        private UUID last = new UUID(0, 0);
        private boolean taken;

        CustomerReader(StudySample sample) {
            this.sample = sample;
        }

        boolean read(ResultSet row) throws SQLException {
            UUID order = row.getObject("order_id", UUID.class);
            if (!order.equals(last)) {
                last = order;
                taken = sample.holds(order);
                if (taken) {
                    String name = row.getString("class_name");
                    columns.customer(classes.computeIfAbsent(name, _ -> classes.size()), row.getInt("followed"));
                }
            }
            double days = row.getDouble("days");
            if (taken && !row.wasNull()) {
                columns.order(days, row.getDouble("amount"));
            }
            return taken;
        }

        FollowedCustomers done(long held) {
            List<String> inOrder = classes.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .toList();
            return columns.done(inOrder, held);
        }
    }

    /** Answers of one customer follow one another. Of customers a sample is drawn, not of answers. */
    private static final class AnswerReader {

        private final StudySample sample;
        private int size;
        private double[] signs = new double[AT_A_TIME];
        private int[] customers = new int[AT_A_TIME];
        private String last = "";
        private int customer = -1;
        private boolean taken;

        AnswerReader(StudySample sample) {
            this.sample = sample;
        }

        boolean read(ResultSet row) throws SQLException {
            String pseudonym = row.getString("pseudonym");
            if (!pseudonym.equals(last)) {
                last = pseudonym;
                taken = sample.holds(pseudonym);
                customer += taken ? 1 : 0;
            }
            if (taken) {
                add(row.getInt("nps"));
            }
            return taken;
        }

        private void add(int score) {
            if (size == signs.length) {
                signs = Arrays.copyOf(signs, 2 * size);
                customers = Arrays.copyOf(customers, 2 * size);
            }
            signs[size] = score >= 9 ? 1 : score >= 7 ? 0 : -1;
            customers[size] = customer;
            size++;
        }

        RepeatedAnswers done(long held) {
            return new RepeatedAnswers(held, Arrays.copyOf(signs, size), Arrays.copyOf(customers, size));
        }
    }
}
