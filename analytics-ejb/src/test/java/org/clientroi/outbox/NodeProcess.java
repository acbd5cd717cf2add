package org.clientroi.outbox;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A {@link SendingNode} seen from outside: begun, killed, waited for. What it logs goes to target/sending-node.log. */
final class NodeProcess implements AutoCloseable {

    static final String READY = "ready";
    static final char BEGIN = 'b';

    private static final int KILLED = 128 + 9;

    private final Process process;

    private NodeProcess(Process process) {
        this.process = process;
    }

    /** On a PostgreSQL that is shared with whoever else uses it. */
    static NodeProcess started(DataSource database, String mailUrl, Instant clock, int connections)
            throws IOException, SQLException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingNode.class.getName(),
                        database.unwrap(PGSimpleDataSource.class).getURL(),
                        mailUrl,
                        clock.toString(),
                        String.valueOf(connections))
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/sending-node.log")))
                .start();
        return new NodeProcess(process);
    }

    void awaitReady() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.equals(READY)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the node ended before it began: see target/sending-node.log");
        }
    }

    void begin() throws IOException {
        process.getOutputStream().write(BEGIN);
        process.getOutputStream().flush();
    }

    /** SIGKILL: when this returns the process is gone, and had no chance to say good-bye. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Whether it was killed; false when it had nothing left to send. */
    boolean awaitKilled() throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the node does not end");
        }
        int exit = process.exitValue();
        if (exit != 0 && exit != KILLED) {
            throw new IllegalStateException("the node failed with " + exit + ": see target/sending-node.log");
        }
        return exit == KILLED;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
