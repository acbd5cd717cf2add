package org.clientroi.account;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientroi.account.application.AddingUser;
import org.clientroi.account.application.NewUser;
import org.clientroi.account.application.UserAddition;
import org.clientroi.account.domain.AuditFilter;
import org.clientroi.account.domain.AuditTrail;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.User;
import org.clientroi.outbox.application.SendingMails;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.outbox.domain.MailUrl;
import org.clientroi.outbox.domain.OnlyTo;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Sender;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.ShopIdentity;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.Rooms;

/** An installation with users, and the folder that its mails go to. */
final class AccessDesk implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final String PASSWORD = "une phrase à retenir";

    private static final Pattern LINK = Pattern.compile(Pattern.quote(Rooms.PUBLIC_URL) + "/portal/password/(\\S{22})");

    private final Path folder;
    private final Rooms rooms;

    AccessDesk(Engine engine) {
        this(engine, Optional.empty());
    }

    /** @param url of a server, in place of the folder */
    AccessDesk(Engine engine, Optional<MailUrl> url) {
        folder = temporary();
        rooms = Rooms.on(
                engine, NOW, Map.of(MailSettings.class, new Mail(url.orElseGet(() -> new MailUrl.Folder(folder)))));
    }

    private record Mail(MailUrl url) implements MailSettings {

        @Override
        public Optional<Sender> from() {
            return Optional.empty();
        }

        @Override
        public OnlyTo onlyTo() {
            return OnlyTo.anybody();
        }
    }

    Rooms rooms() {
        return rooms;
    }

    <T> T get(Class<T> bean) {
        return rooms.get(bean);
    }

    User user(String login, Grant... grants) {
        UserAddition added = get(AddingUser.class)
                .add(
                        "test",
                        new NewUser(
                                login,
                                PASSWORD,
                                "Claire",
                                "Moreau",
                                Optional.of(login + "@example.org"),
                                Language.FR,
                                Grants.of(grants)));
        if (added instanceof UserAddition.Added(User user)) {
            return user;
        }
        throw new AssertionError(added);
    }

    ShopId shop(String code) {
        return rooms.inTransaction(() -> {
            Shop shop = Shop.opened(
                    new ShopCode(code),
                    new ShopIdentity(code, Language.FR, ZoneId.of("Europe/Paris"), Currency.getInstance("EUR")),
                    NOW);
            get(Shops.class).add(shop);
            return shop.id();
        });
    }

    /** Sends what waits; every mail so far, the oldest first. */
    List<MimeMessage> mails() {
        get(SendingMails.class).sendDue();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(AccessDesk::read)
                    .sorted(Comparator.comparing(AccessDesk::link))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token in the only mail there is. */
    String token() {
        List<MimeMessage> mails = mails();
        if (mails.size() != 1) {
            throw new AssertionError(mails.size() + " mails");
        }
        return link(mails.getFirst());
    }

    static String link(MimeMessage mail) {
        Matcher link = LINK.matcher(text(mail));
        if (!link.find()) {
            throw new AssertionError("no link");
        }
        return link.group(1);
    }

    /** action and detail of all lines, the oldest first. */
    List<String> audit() {
        return rooms
                .inTransaction(() -> get(AuditTrail.class).page(AuditFilter.everything(), Optional.empty(), 500))
                .reversed()
                .stream()
                .map(line -> line.entry().action()
                        + line.entry().detail().map(detail -> ": " + detail).orElse(""))
                .toList();
    }

    static String text(Part part) {
        try {
            Object content = part.getContent();
            if (content instanceof Multipart parts) {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    text.append(text(inner)).append('\n');
                }
                return text.toString();
            }
            return content.toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static MimeMessage read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("clientroi-access");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        rooms.close();
    }
}
