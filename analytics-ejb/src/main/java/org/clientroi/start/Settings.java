package org.clientroi.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.OnlyTo;
import org.clientroi.shared.PublicUrl;
import org.clientroi.shared.Secrets;
import org.clientroi.shop.domain.Sender;
import org.eclipse.microprofile.config.Config;

/**
 * The installation's settings, as MicroProfile Config gives them, checked. Each refusal is one sentence that names the
 * setting, its value (but never a secret) and what is allowed.
 */
public final class Settings implements MailSettings {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int SHORTEST_API_KEY = 32;

    private final Config config;

    public Settings(Config config) {
        this.config = config;
    }

    /** Reads every setting once, so that a bad one stops the start and not the first use. */
    public void check() {
        publicUrl();
        secret();
        administratorPassword();
        apiKey();
        demonstration();
        url();
        from();
        onlyTo();
    }

    /** {@code clientroi.public-url}: the base of the links in e-mails; http://localhost:8080 by default. */
    public PublicUrl publicUrl() {
        String text = text("clientroi.public-url").orElse("http://localhost:8080");
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                return new PublicUrl(uri);
            }
        } catch (URISyntaxException e) {
            throw (SettingRefused) publicUrlRefused(text).initCause(e);
        }
        throw publicUrlRefused(text);
    }

    private static SettingRefused publicUrlRefused(String text) {
        return new SettingRefused("clientroi.public-url", text, "an address such as https://survey.example.com");
    }

    /** {@code clientroi.secret}: key for tokens and pseudonyms; without one, generated and kept in the database. */
    public Optional<String> secret() {
        return atLeast("clientroi.secret", Secrets.SHORTEST);
    }

    /** {@code clientroi.bootstrap.admin-password}: of the first administrator; without one, generated and printed. */
    public Optional<String> administratorPassword() {
        return atLeast("clientroi.bootstrap.admin-password", SHORTEST_PASSWORD);
    }

    /** {@code clientroi.bootstrap.api-key}: the first API key; without one, generated and printed. */
    public Optional<String> apiKey() {
        return atLeast("clientroi.bootstrap.api-key", SHORTEST_API_KEY);
    }

    /** {@code clientroi.demo}: whether an empty database gets the demonstration shops; false by default. */
    public boolean demonstration() {
        String text = text("clientroi.demo").orElse("false").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SettingRefused("clientroi.demo", text, "true or false");
        };
    }

    /** {@code clientroi.mail.url}: where mails go; a folder by default. */
    @Override
    public MailUrl url() {
        return text("clientroi.mail.url")
                .map(text -> named("clientroi.mail.url", text, MailUrl::parse))
                .orElseThrow(() -> new SettingRefused("clientroi.mail.url", "", MailUrl.ALLOWED));
    }

    /** {@code clientroi.mail.from}: {@code Name <address>}; a shop's own setting wins. */
    @Override
    public Optional<Sender> from() {
        return text("clientroi.mail.from")
                .map(text -> Sender.parse(text)
                        .orElseThrow(
                                () -> new SettingRefused("clientroi.mail.from", text, "Name <address@example.com>")));
    }

    /** {@code clientroi.mail.only-to}: addresses or domains; when set, nobody else is ever written to. */
    @Override
    public OnlyTo onlyTo() {
        return named("clientroi.mail.only-to", text("clientroi.mail.only-to").orElse(""), OnlyTo::parse);
    }

    private static <T> T named(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new SettingRefused(name + ": " + e.getMessage());
        }
    }

    private Optional<String> atLeast(String name, int characters) {
        Optional<String> value = text(name);
        if (value.isPresent() && value.get().length() < characters) {
            throw new SettingRefused("%s has %d characters; allowed are at least %d"
                    .formatted(name, value.get().length(), characters));
        }
        return value;
    }

    Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
