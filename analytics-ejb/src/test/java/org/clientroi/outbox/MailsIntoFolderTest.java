package org.clientroi.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EveryDatabase
class MailsIntoFolderTest {

    private final MailDesk desk;

    @TempDir
    private Path folder = Path.of("/tmp");

    MailsIntoFolderTest(Engine engine) {
        desk = MailDesk.on(engine);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theFolderGetsOneWholeFileAMessage() throws Exception {
        desk.goTo("file:" + folder.resolve("mails to read"));
        desk.queueMany(3);

        assertThat(desk.send()).isEqualTo(3);

        try (Stream<Path> files = Files.list(folder.resolve("mails to read"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(3).allMatch(file -> file.toString().endsWith(".eml"));
            try (InputStream in = Files.newInputStream(all.getFirst())) {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
                assertThat(message.getSubject()).startsWith("Une question à c");
                assertThat(message.isMimeType("multipart/alternative")).isTrue();
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToLeavesMailsWaiting() throws Exception {
        Path file = Files.createFile(folder.resolve("no folder"));
        desk.goTo("file:" + file);
        desk.queueMany(2);

        assertThat(desk.send()).isZero();
        assertThat(desk.states()).containsOnly("waiting");
        assertThat(desk.column("last_error")).allMatch(words -> words.startsWith("cannot write to " + file));
    }
}
