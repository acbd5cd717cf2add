package org.clientroi.outbox.domain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where mails go: a server, or a folder that gets one file a message. */
public sealed interface MailUrl {

    /** One message, one {@code .eml}. */
    record Folder(Path path) implements MailUrl {}

    /** A mail server. Printed without its password. */
    record Smtp(String host, int port, Encryption encryption, Optional<Credentials> credentials) implements MailUrl {

        @Override
        public String toString() {
            String user = credentials.map(c -> c.user() + ":***@").orElse("");
            return (encryption == Encryption.TLS ? "smtps://" : "smtp://") + user + host + ":" + port;
        }
    }

    /** How a mail server knows us. Never printed. */
    record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user + ":***";
        }
    }

    /** How the connection to a server is kept from being read. */
    enum Encryption {
        /** From the first byte ({@code smtps}). */
        TLS,
        /** Asked for after the greeting; without it nothing is sent. */
        STARTTLS_REQUIRED,
        /** Used where the server offers it. */
        STARTTLS_OPTIONAL,
        NONE
    }

    /** What a value may look like, as the end of a sentence. */
    String ALLOWED = "smtp://user:password@host:587?starttls=required (or optional, or off),"
            + " smtps://user:password@host:465, or file:/folder with an absolute folder;"
            + " @ : / ? % in a user or password are written as %40 %3A %2F %3F %25";

    Pattern SERVER = Pattern.compile(
            "(?<scheme>smtps?)://(?:(?<user>[^:/?#]*):(?<password>[^/?#]*)@)?(?<host>[A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+])"
                + "(?::(?<port>\\d{1,5}))?/?(?:\\?starttls=(?<starttls>required|optional|off))?");

    Pattern PASSWORD = Pattern.compile("(?<=://)([^:/]*):(.*)@");

    /** @throws IllegalArgumentException saying what is allowed; the text is for people and holds no password */
    static MailUrl parse(String text) {
        String stripped = text.strip();
        Matcher server = SERVER.matcher(stripped);
        if (server.matches()) {
            return smtp(server, text);
        }
        if (stripped.startsWith("file:")) {
            return folder(stripped, text);
        }
        throw refusal(text);
    }

    private static MailUrl smtp(Matcher server, String text) {
        boolean tls = server.group("scheme").equals("smtps");
        String starttls = server.group("starttls");
        String given = server.group("port");
        Optional<Credentials> credentials = credentials(server, text);
        int port = given != null ? Integer.parseInt(given) : tls ? 465 : credentials.isPresent() ? 587 : 25;
        if (tls && starttls != null || port < 1 || port > 65_535) {
            throw refusal(text);
        }
        return new Smtp(server.group("host"), port, tls ? Encryption.TLS : encryption(starttls), credentials);
    }

    private static Encryption encryption(@org.jspecify.annotations.Nullable String starttls) {
        return starttls == null
                ? Encryption.STARTTLS_OPTIONAL
                : Map.of(
                                "required", Encryption.STARTTLS_REQUIRED,
                                "optional", Encryption.STARTTLS_OPTIONAL,
                                "off", Encryption.NONE)
                        .getOrDefault(starttls, Encryption.STARTTLS_OPTIONAL);
    }

    private static Optional<Credentials> credentials(Matcher server, String text) {
        String user = server.group("user");
        String password = server.group("password");
        if (user == null || password == null) {
            return Optional.empty();
        }
        return Optional.of(new Credentials(decoded(user, text), decoded(password, text)));
    }

    private static MailUrl folder(String url, String text) {
        String path = decoded(url.substring("file:".length()).replaceFirst("^//(?=/)", ""), text);
        try {
            Path folder = Path.of(path.matches("/[A-Za-z]:.*") ? path.substring(1) : path);
            if (!path.isEmpty() && folder.isAbsolute()) {
                return new Folder(folder.normalize());
            }
        } catch (InvalidPathException e) {
            throw refusal(text);
        }
        throw refusal(text);
    }

    private static String decoded(String part, String text) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal(text);
        }
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException("\"" + withoutPassword(text) + "\" is not allowed: " + ALLOWED);
    }

    /** The value as it may be printed. */
    static String withoutPassword(String text) {
        return PASSWORD.matcher(text).replaceAll("$1:***@");
    }
}
