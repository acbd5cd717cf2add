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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A mail server that says what a test tells it to, falls silent or dies. Speaks just enough SMTP. */
public final class RudeServer implements AutoCloseable {

    /** Where a conversation can be when something happens to either side. */
    public enum Moment {
        /** Nothing was said yet. */
        CONNECTED,
        /** The client may write its message. */
        INVITED,
        /** The message is there and will be delivered; the client does not know yet. */
        TAKEN,
        /** The client was told. */
        ANSWERED
    }

    /** Holds the conversation up, or ends it by throwing. */
    public interface Interruption {
        void at(Moment moment) throws IOException, InterruptedException;
    }

    /** A message that was taken. */
    private record Taken(int connection, String recipient) {}

    private final ServerSocket socket;
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    public final AtomicInteger connections = new AtomicInteger();
    public volatile String greeting = "220 rude";
    public volatile String toSender = "250 OK";
    public volatile String toRecipient = "250 OK";
    public volatile String toRecipientNamed = "";
    public volatile String toMessage = "250 OK";
    public volatile int diesAfter = Integer.MAX_VALUE;
    public volatile Interruption interruption = _ -> {};

    public RudeServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public String url() {
        return "smtp://127.0.0.1:" + port() + "?starttls=off";
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The recipients of the messages that were taken, in their order. */
    public List<String> taken() {
        synchronized (taken) {
            return taken.stream().map(Taken::recipient).toList();
        }
    }

    public int countTaken() {
        return taken.size();
    }

    /** How many messages came on each connection that brought any. */
    public Map<Integer, Long> takenByConnection() {
        synchronized (taken) {
            return taken.stream().collect(Collectors.groupingBy(Taken::connection, Collectors.counting()));
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                accepted.setTcpNoDelay(true);
                int number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(accepted, number));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket accepted, int number) {
        try (accepted;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(accepted.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(accepted.getOutputStream(), false, StandardCharsets.US_ASCII)) {
            new Conversation(number, in, out).hold();
        } catch (IOException | InterruptedException e) {
            // the client went away, or the test wanted it so
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private final class Conversation {

        private final int number;
        private final BufferedReader in;
        private final PrintWriter out;
        private String recipient = "";

        private Conversation(int number, BufferedReader in, PrintWriter out) {
            this.number = number;
            this.in = in;
            this.out = out;
        }

        private void hold() throws IOException, InterruptedException {
            interruption.at(Moment.CONNECTED);
            boolean open = say(greeting);
            while (open) {
                String line = in.readLine();
                open = line != null && answer(line, line.toUpperCase(Locale.ROOT));
            }
        }

        private boolean answer(String line, String command) throws IOException, InterruptedException {
            if (command.startsWith("MAIL")) {
                return say(toSender);
            }
            if (command.startsWith("RCPT")) {
                recipient = line.replaceAll(".*<(.*)>.*", "$1");
                return say(recipient.contains(toRecipientNamed) ? toRecipient : "250 OK");
            }
            if (command.equals("DATA")) {
                return takeMessage();
            }
            return say(command.equals("QUIT") ? "221 bye" : "250 rude");
        }

        private boolean takeMessage() throws IOException, InterruptedException {
            say("354 go on");
            interruption.at(Moment.INVITED);
            String line = in.readLine();
            while (line != null && !line.equals(".")) {
                line = in.readLine();
            }
            if (line == null || taken.size() >= diesAfter) {
                return false;
            }
            if (toMessage.startsWith("250")) {
                taken.add(new Taken(number, recipient));
                interruption.at(Moment.TAKEN);
            }
            boolean open = say(toMessage);
            interruption.at(Moment.ANSWERED);
            return open;
        }

        /** Whether the connection stays: it ends with 221 and 421. */
        private boolean say(String reply) {
            out.print(reply + "\r\n");
            out.flush();
            return !reply.startsWith("221") && !reply.startsWith("421");
        }
    }
}
