package org.clientroi.recovery.mail;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.shared.Language;
import org.clientroi.shared.PublicUrl;
import org.clientroi.shared.Texts;

/** Finds the words that tell a shop's service of a case, in the shop's language. */
final class AlertWriter {

    private final CaseMatter matter;
    private final PublicUrl publicUrl;
    private final Texts texts;

    AlertWriter(CaseMatter matter, PublicUrl publicUrl) {
        this.matter = matter;
        this.publicUrl = publicUrl;
        this.texts = Texts.of(AlertWriter.class, "texts", matter.shop().language());
    }

    /** No word of the customer's: subjects are shown on locked telephones. */
    String subject() {
        return texts.get("alert.subject", number(), moment(matter.event().deadline()));
    }

    Message message() {
        String shop = matter.shop().name();
        return new Message(
                matter.shop().language().code(),
                shop,
                subject(),
                List.of(
                        texts.get("alert.lead", number()),
                        matter.event().reasons().stream().map(this::line).collect(Collectors.joining("\n")),
                        texts.get("alert.deadline", moment(matter.event().deadline()))),
                Optional.of(new Message.Link(
                        texts.get("alert.link"),
                        publicUrl.resolve("/portal/call-back/" + matter.about().id() + "?shop="
                                + matter.shop().code().value()))),
                List.of(texts.get("alert.why", shop)));
    }

    private String line(Reason reason) {
        return texts.get("alert.reason", texts.get("reason." + reason.code()));
    }

    private String number() {
        return LetterWriter.oneLine(matter.order().number().orElse(""));
    }

    private String moment(Instant at) {
        ZonedDateTime there = at.atZone(matter.shop().zone());
        Language language = texts.language();
        String day = DateTimeFormatter.ofPattern("EEEE d\u00a0MMMM", language.locale())
                .format(there);
        String time = DateTimeFormatter.ofPattern(
                        language == Language.FR ? "HH'\u202fh\u202f'mm" : "HH:mm", language.locale())
                .format(there);
        return texts.get("alert.moment", day, time);
    }
}
