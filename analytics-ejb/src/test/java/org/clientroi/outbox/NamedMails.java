package org.clientroi.outbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.Language;
import org.clientroi.shop.domain.Sender;

/** Writes to whoever the subject spells: a name of up to sixteen letters, as bytes. */
public final class NamedMails implements MailComposer {

    public static final String KIND = "test";

    public static UUID subject(String name) {
        byte[] letters = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 16);
        ByteBuffer buffer = ByteBuffer.wrap(letters);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static String name(UUID subject) {
        byte[] letters = ByteBuffer.allocate(16)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
        return new String(letters, StandardCharsets.US_ASCII).replace("\0", "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<ComposedMail> compose(UUID subject) {
        String name = name(subject);
        if (name.equals("broken")) {
            throw new IllegalStateException("no sender is set");
        }
        return name.equals("cancelled") ? Optional.empty() : preview(subject);
    }

    @Override
    public Optional<ComposedMail> preview(UUID subject) {
        return Optional.of(new ComposedMail(
                Sender.parse("Camille, Maison Lumen <lumen@example.org>").orElseThrow(),
                new EmailAddress(name(subject) + "@example.org"),
                EmailAddress.parse("service@example.org"),
                "Une question à " + name(subject) + " ?",
                "<p>HTML : é</p>",
                "Texte : é",
                Language.FR,
                Map.of("List-Unsubscribe", "<https://example.org/u/1>")));
    }

    @Override
    public Map<UUID, MailHeading> headings(Collection<UUID> subjects) {
        return Map.of();
    }
}
