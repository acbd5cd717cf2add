package org.clientroi.recovery.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.CaseLetter;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Letterhead;

/** Puts what an agent wrote between the shop's name and its address. */
final class LetterWriter {

    private final CaseMatter matter;
    private final CaseLetter letter;
    private final Language language;
    private final Texts texts;

    LetterWriter(CaseMatter matter, CaseLetter letter) {
        this.matter = matter;
        this.letter = letter;
        this.language = matter.order().person().language().orElse(matter.shop().language());
        this.texts = Texts.of(LetterWriter.class, "texts", language);
    }

    Language language() {
        return language;
    }

    /** {@code Camille Roux, Maison Lumen}, or the shop alone. */
    String senderName() {
        return oneLine(matter.event()
                .author()
                .map(Agent::name)
                .map(name -> texts.get("letter.sender", name, matter.shop().name()))
                .orElse(matter.shop().name()));
    }

    Message message() {
        return new Message(
                language.code(),
                matter.shop().name(),
                letter.subject(),
                List.of(letter.body()),
                Optional.empty(),
                footer());
    }

    private List<String> footer() {
        Letterhead head = matter.shop().letterhead();
        String address = Stream.of(
                        Optional.of(head.company().orElse(matter.shop().name())), head.address(), head.phone())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return List.of(
                address + ".",
                texts.get(
                        "letter.why",
                        matter.order().number().map(LetterWriter::oneLine).orElse("")),
                texts.get("letter.never"));
    }

    /** Order numbers and names come from files; a line break in one must not begin another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }
}
