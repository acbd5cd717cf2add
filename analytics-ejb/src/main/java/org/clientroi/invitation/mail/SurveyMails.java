package org.clientroi.invitation.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientroi.invitation.application.DescribingInvitations;
import org.clientroi.invitation.domain.CustomersInvitations;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.invitation.mail.LetterWriter.Occasion;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.PublicUrl;
import org.clientroi.shared.Secrets;
import org.clientroi.shop.domain.Sender;

/** Writes the mails about an invitation: one question, signed by a person, that can be answered by mail as well. */
@ApplicationScoped
class SurveyMails {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SurveyMails.class.getClassLoader(), "org.clientroi.jte.mail");

    private final Invitations invitations;
    private final DescribingInvitations describing;
    private final Secrets secrets;
    private final PublicUrl publicUrl;
    private final MailSettings settings;
    private final CustomersInvitations theirs;

    @SuppressWarnings("NullAway")
    protected SurveyMails() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SurveyMails(
            Invitations invitations,
            DescribingInvitations describing,
            Secrets secrets,
            PublicUrl publicUrl,
            MailSettings settings,
            CustomersInvitations theirs) {
        this.invitations = invitations;
        this.describing = describing;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
        this.settings = settings;
        this.theirs = theirs;
    }

    Set<UUID> subjectsTo(EmailAddress customer) {
        return theirs.of(customer);
    }

    Map<UUID, MailHeading> headings(Collection<UUID> subjects, Occasion occasion) {
        return describing
                .all(invitations.all(subjects.stream().map(InvitationId::new).toList()))
                .stream()
                .collect(Collectors.toMap(
                        facts -> facts.invitation().value(),
                        facts -> new MailHeading(
                                facts.email(),
                                new LetterWriter(occasion, facts, publicUrl.base(), publicUrl.base()).subject())));
    }

    /** Empty when there is nobody left to address it to. */
    Optional<ComposedMail> written(Invitation invitation, Occasion occasion) {
        SurveyFacts facts = describing.facts(invitation);
        return facts.email().map(to -> write(occasion, invitation, facts, to));
    }

    /** By invitation; without those that there is nobody left to address to. */
    Map<UUID, ComposedMail> written(Collection<Invitation> several, Occasion occasion) {
        Map<InvitationId, SurveyFacts> known = describing.all(several).stream()
                .collect(Collectors.toMap(SurveyFacts::invitation, Function.identity()));
        Map<UUID, ComposedMail> written = new LinkedHashMap<>();
        for (Invitation invitation : several) {
            SurveyFacts facts = Objects.requireNonNull(known.get(invitation.id()));
            facts.email().ifPresent(to -> written.put(invitation.id().value(), write(occasion, invitation, facts, to)));
        }
        return written;
    }

    private ComposedMail write(Occasion occasion, Invitation invitation, SurveyFacts facts, EmailAddress to) {
        URI survey = publicUrl.resolve("/s/" + invitation.surveyToken(secrets));
        URI unsubscribe = publicUrl.resolve("/u/" + invitation.unsubscribeToken(secrets));
        LetterWriter writer = new LetterWriter(occasion, facts, survey, unsubscribe);
        Letter letter = writer.letter();
        StringOutput html = new StringOutput();
        TEMPLATES.render("invitation.jte", letter, html);
        return new ComposedMail(
                new Sender(Optional.of(writer.senderName()), settings.senderOf(facts.identity(), facts.letterhead())),
                to,
                facts.letterhead().replyTo().flatMap(EmailAddress::parse),
                letter.subject(),
                html.toString(),
                writer.plain(letter),
                facts.language(),
                headers(unsubscribe));
    }

    /** Auto-Submitted keeps holiday replies away (RFC 3834); a person may answer all the same. */
    private static Map<String, String> headers(URI unsubscribe) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "OOF, AutoReply");
        return headers;
    }
}
