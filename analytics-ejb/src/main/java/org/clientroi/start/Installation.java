package org.clientroi.start;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.clientroi.shared.Secrets;

/**
 * What belongs to this installation and not to a shop. It keeps a fingerprint of the secret: with another secret every
 * link already sent would be dead and every customer a stranger, so that stops the start.
 */
public final class Installation {

    private static final String SECRET = "secret";
    private static final String FINGERPRINT = "secret-fingerprint";

    private final DataSource database;

    public Installation(DataSource database) {
        this.database = database;
    }

    public Secrets secrets(Optional<String> configured) {
        Secrets secrets = new Secrets(configured.orElseGet(this::keptSecret));
        String fingerprint = secrets.keyedHash(FINGERPRINT, "");
        if (!keep(FINGERPRINT, fingerprint).equals(fingerprint)) {
            throw new SettingRefused("clientroi.secret is not the secret this database was begun with; allowed is only"
                    + " that one, because links already sent and pseudonyms depend on it");
        }
        return secrets;
    }

    private String keptSecret() {
        Optional<String> kept = read(SECRET);
        if (kept.isEmpty() && read(FINGERPRINT).isPresent()) {
            throw new SettingRefused("clientroi.secret is not set; this database was begun with one: set it again");
        }
        return kept.orElseGet(() -> keep(SECRET, generated()));
    }

    private static String generated() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Writes {@code content} unless there is one already, and answers what is there: another node may be first. */
    private String keep(String name, String content) {
        Optional<String> known = read(name);
        if (known.isPresent()) {
            return known.get();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into installation (name, content) values (?, ?) on conflict do nothing")) {
            insert.setString(1, name);
            insert.setString(2, content);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the installation's " + name, e);
        }
        return read(name).orElseThrow();
    }

    private Optional<String> read(String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select content from installation where name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the installation's " + name, e);
        }
    }
}
