package org.clientroi.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server that says what a test tells it to, falls silent or dies. Speaks just enough SMTP. */
public final class RudeServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    public final AtomicInteger connections = new AtomicInteger();
    public volatile String toRecipient = "250 OK";
    public volatile String toRecipientNamed = "";
    public volatile String toMessage = "250 OK";
    public volatile int diesAfter = Integer.MAX_VALUE;
    public volatile @Nullable CountDownLatch silentUntil;
    public final CountDownLatch reached = new CountDownLatch(1);

    public RudeServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort() + "?starttls=off";
    }

    /** The recipients of the messages that were taken, in their order. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(connection.getOutputStream(), false, StandardCharsets.US_ASCII)) {
            say(out, "220 rude");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    recipient = line.replaceAll(".*<(.*)>.*", "$1");
                    say(out, recipient.contains(toRecipientNamed) ? toRecipient : "250 OK");
                } else if (command.equals("DATA")) {
                    if (!takeMessage(in, out, recipient)) {
                        return;
                    }
                } else {
                    say(out, command.equals("QUIT") ? "221 bye" : "250 rude");
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client went away
        }
    }

    private boolean takeMessage(BufferedReader in, PrintWriter out, String recipient)
            throws IOException, InterruptedException {
        say(out, "354 go on");
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // a message is read to its end
        }
        reached.countDown();
        CountDownLatch silent = silentUntil;
        if (silent != null) {
            silent.await();
        }
        if (taken.size() >= diesAfter) {
            return false;
        }
        if (toMessage.startsWith("250")) {
            taken.add(recipient);
        }
        say(out, toMessage);
        return true;
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
