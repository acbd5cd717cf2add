package org.clientroi.ear;

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
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that gets the mails in a trial. */
final class SentMails {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+/s/[A-Za-z0-9_-]{22}");

    private static final Pattern PASSWORD_LINK =
            Pattern.compile("https?://[^\\s\"<>]+/portal/password/[A-Za-z0-9_-]{22}");

    private final Path folder = Path.of(System.getProperty("it.mails"));

    /** Mails in {@code language}, as soon as there are {@code count}. */
    List<MimeMessage> await(int count, String language) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            List<MimeMessage> mails =
                    all().stream().filter(mail -> isIn(mail, language)).toList();
            if (mails.size() >= count) {
                return mails;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("only " + mails.size() + " mails in " + language + " in " + folder);
            }
            Thread.sleep(500);
        }
    }

    /** The newest mail to {@code address}, as soon as there are {@code count}. */
    MimeMessage await(int count, EmailTo address) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            List<MimeMessage> mails = all().stream().filter(address::is).toList();
            if (mails.size() >= count) {
                return mails.getLast();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(mails.size() + " mails to " + address + " in " + folder);
            }
            Thread.sleep(500);
        }
    }

    /** Whom a mail is to. */
    record EmailTo(String address) {

        boolean is(MimeMessage mail) {
            try {
                return mail.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The address that a user's link leads to. */
    static String passwordLink(MimeMessage mail) {
        try {
            Matcher link = PASSWORD_LINK.matcher(text(mail));
            if (!link.find()) {
                throw new AssertionError("no link in " + mail.getSubject());
            }
            return link.group();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The address that the customer's link leads to, without a score. */
    static String surveyLink(MimeMessage mail) {
        try {
            Matcher link = LINK.matcher(text(mail));
            if (!link.find()) {
                throw new AssertionError("no link in " + mail.getSubject());
            }
            return link.group();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The mail as most people see it. */
    static String html(MimeMessage mail) {
        try {
            String text = text(mail);
            return text.substring(text.indexOf("<!doctype html>"));
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<MimeMessage> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(SentMails::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), content);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static boolean isIn(MimeMessage mail, String language) {
        try {
            return mail.getSubject().contains(language.equals("fr") ? "une question" : "one question");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
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
    }
}
