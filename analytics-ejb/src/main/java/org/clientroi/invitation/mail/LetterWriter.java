package org.clientroi.invitation.mail;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.Signer;
import org.clientroi.survey.domain.PostDeliveryQuestionnaire;
import org.clientroi.survey.domain.ScoredQuestion;

/** Finds the words of one invitation, in the customer's language. */
final class LetterWriter {

    /** Whether it is the first mail or the one that reminds of it. */
    enum Occasion {
        INVITATION,
        REMINDER
    }

    private final Occasion occasion;
    private final SurveyFacts facts;
    private final Texts texts;
    private final URI survey;
    private final URI unsubscribe;

    LetterWriter(Occasion occasion, SurveyFacts facts, URI survey, URI unsubscribe) {
        this.occasion = occasion;
        this.facts = facts;
        this.texts = Texts.of(LetterWriter.class, "texts", facts.language());
        this.survey = survey;
        this.unsubscribe = unsubscribe;
    }

    Letter letter() {
        return new Letter(
                facts.language().code(),
                facts.identity().name(),
                subject(),
                facts.firstName()
                        .map(name -> texts.get("greeting", name))
                        .orElseGet(() -> texts.get("greeting.nameless")),
                delivered(),
                question(),
                problem(),
                occasion == Occasion.REMINDER ? Optional.of(texts.get("reminder")) : Optional.empty(),
                facts.signer().map(Signer::fullName),
                contact(),
                texts.get("reply"),
                footer(),
                links());
    }

    String subject() {
        String number = oneLine(number());
        String key = occasion == Occasion.REMINDER ? "subject.reminder" : "subject";
        return facts.firstName()
                .map(name -> texts.get(key, name, number))
                .orElseGet(() -> texts.get(key + ".nameless", number));
    }

    /** {@code Camille, Maison Lumen}, or the shop alone. */
    String senderName() {
        return oneLine(facts.signer()
                .map(signer ->
                        texts.get("sender", signer.firstName(), facts.identity().name()))
                .orElse(facts.identity().name()));
    }

    private String number() {
        return facts.orderNumber().orElse("");
    }

    /** Order numbers and names come from files; a line break in one must not begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    private String delivered() {
        String order = facts.product()
                .map(product -> texts.get("order", number(), product))
                .orElse(number());
        String day = facts.deliveredOn().map(this::day).orElse("");
        return texts.get(facts.collectionKnown() ? "delivered" : "available", order, day);
    }

    private String day(LocalDate day) {
        Locale locale = facts.language().locale();
        String text = DateTimeFormatter.ofPattern("EEEE d\u00a0MMMM", locale).format(day);
        return facts.language() == Language.FR && day.getDayOfMonth() == 1
                ? text.replace(" 1\u00a0", " 1er\u00a0")
                : text;
    }

    private Letter.Question question() {
        ScoredQuestion asked = PostDeliveryQuestionnaire.of(facts.identity().name(), facts.language())
                .recommendation();
        List<Letter.ScoreLink> scores = asked.scale()
                .scores()
                .mapToObj(score -> new Letter.ScoreLink(
                        String.valueOf(score), URI.create(survey + "?score=" + score), label(asked, score)))
                .toList();
        return new Letter.Question(
                asked.words(),
                scores,
                asked.scale().lowest() + " " + asked.lowestLabel(),
                asked.scale().highest() + " " + asked.highestLabel());
    }

    private String label(ScoredQuestion asked, int score) {
        String highest = String.valueOf(asked.scale().highest());
        if (score == asked.scale().lowest()) {
            return texts.get("score.end", String.valueOf(score), highest, lower(asked.lowestLabel()));
        }
        return score == asked.scale().highest()
                ? texts.get("score.end", String.valueOf(score), highest, lower(asked.highestLabel()))
                : texts.get("score", String.valueOf(score), highest);
    }

    private String lower(String label) {
        return label.substring(0, 1).toLowerCase(facts.language().locale()) + label.substring(1);
    }

    private Letter.Problem problem() {
        return new Letter.Problem(
                texts.get("problem"),
                texts.get("problem.link"),
                texts.get("problem.after"),
                URI.create(survey + "?problem=1"),
                texts.get("text.problem"));
    }

    private String contact() {
        return Stream.of(
                        Optional.of(texts.get("service")),
                        Optional.of(facts.identity().name()),
                        phone())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** A number that a line breaks in two is hard to read and to dial. */
    private Optional<String> phone() {
        return facts.letterhead().phone().map(number -> number.replace(' ', '\u00a0'));
    }

    private List<String> footer() {
        Letterhead head = facts.letterhead();
        List<String> lines = new ArrayList<>();
        lines.add(Stream.of(Optional.of(head.company().orElse(facts.identity().name())), head.address(), phone())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                + ".");
        lines.add(texts.get("why", facts.identity().name()) + " " + texts.get("unpublished"));
        lines.add(texts.get("never"));
        if (head.privacyUrl().isEmpty()) {
            lines.add(texts.get("data.reply"));
        }
        if (head.accessibilityUrl().isEmpty()) {
            lines.add(texts.get("accessibility.reply"));
        }
        return lines;
    }

    private List<Letter.Link> links() {
        Letterhead head = facts.letterhead();
        return Stream.of(
                        Optional.of(new Letter.Link(texts.get("optout"), unsubscribe)),
                        head.privacyUrl().map(url -> new Letter.Link(texts.get("data"), URI.create(url))),
                        head.accessibilityUrl()
                                .map(url -> new Letter.Link(texts.get("accessibility"), URI.create(url))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The letter for those who read no HTML. */
    String plain(Letter letter) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                letter.greeting(),
                "",
                letter.delivered(),
                "",
                letter.question().words());
        line(text, letter.question().lowestLabel() + " … " + letter.question().highestLabel());
        line(text, "", texts.get("text.scores"));
        letter.question().scores().forEach(score -> line(text, link(score.score(), score.url())));
        line(text, "", letter.problem().plain(), letter.problem().url().toString(), "");
        letter.reminder().ifPresent(sentence -> line(text, sentence, ""));
        letter.signature().ifPresent(signature -> line(text, signature));
        line(text, letter.contact(), letter.reply(), "", "-- ");
        letter.footer().forEach(sentence -> line(text, sentence));
        letter.links().forEach(link -> line(text, link(link.words(), link.url())));
        return text.toString();
    }

    private String link(String words, URI url) {
        return texts.get("text.link", words, url.toString());
    }

    private static void line(StringBuilder text, String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
