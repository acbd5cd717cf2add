package org.clientroi.start;

import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Brings the database to the schema this version expects. */
public final class Migration {

    private Migration() {}

    public static void migrate(DataSource dataSource) {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(new V2__Calendar())
                .load()
                .migrate();
    }

    /** Version 2, as Flyway reads it off the name. Fills the calendar: what each day from 1990 to 2099 is called, so that SQL never computes a week. */
    @SuppressWarnings("ClassNamedLikeTypeParameter")
    private static final class V2__Calendar extends BaseJavaMigration {

        @Override
        public void migrate(Context context) throws Exception {
            try (PreparedStatement insert = context.getConnection()
                    .prepareStatement(
                            "insert into calendar_day (day_number, on_date, iso_week, iso_month) values (?, ?, ?,"
                                    + " ?)")) {
                for (LocalDate day = LocalDate.of(1990, 1, 1); day.getYear() < 2100; day = day.plusDays(1)) {
                    insert.setInt(1, Math.toIntExact(day.toEpochDay()));
                    insert.setObject(2, day);
                    insert.setString(3, isoWeek(day));
                    insert.setString(4, "%04d-%02d".formatted(day.getYear(), day.getMonthValue()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }

        private static String isoWeek(LocalDate day) {
            return "%04d-W%02d"
                    .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    }
}
