package org.clientroi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.clientroi.start.Migration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The tests' shortcut to an H2 database ends where the migrations end. */
class EngineTest {

    private static List<String> script(DataSource database) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet script = statement.executeQuery("script nosettings")) {
            while (script.next()) {
                String line = script.getString(1);
                // when and by how many milliseconds the history of migrations was written, and the user's own salt
                if (!line.contains("flyway_schema_history")
                        && !line.startsWith("CREATE USER")
                        && !line.startsWith("(")) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    @Test
    void aNewDatabaseIsWhatTheMigrationsLeaveBehind() throws SQLException {
        JdbcDataSource migrated = new JdbcDataSource();
        migrated.setURL("jdbc:h2:mem:migrated;DB_CLOSE_DELAY=-1;" + Engine.H2_MODE);
        migrated.setUser("sa");
        Migration.migrate(migrated);
        DataSource made = Engine.H2.newDatabase();

        assertThat(script(made)).isNotEmpty().isEqualTo(script(migrated));
        Migration.migrate(made);
        Engine.H2.dispose(made);
        Engine.H2.dispose(migrated);
    }
}
