package org.clientroi.invitation.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientroi.invitation.application.DescribingInvitations;
import org.clientroi.invitation.domain.Invitation;
import org.clientroi.invitation.domain.InvitationState;
import org.clientroi.invitation.domain.Invitations;
import org.clientroi.invitation.domain.SurveyFacts;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailComposer;
import org.clientroi.outbox.domain.MailHeading;
import org.clientroi.outbox.domain.MailSettings;
import org.clientroi.shared.EmailAddress;
import org.clientroi.shared.InvitationId;
import org.clientroi.shared.PublicUrl;
import org.clientroi.shared.Secrets;
import org.clientroi.shop.domain.Sender;

/** Writes the invitation: one question, signed by a person, that can be answered by mail as well. */
@ApplicationScoped
class InvitationMail implements MailComposer {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, InvitationMail.class.getClassLoader(), "org.clientroi.jte.mail");

    private final Invitations invitations;
    private final DescribingInvitations describing;
    private final Secrets secrets;
    private final PublicUrl publicUrl;
    private final MailSettings settings;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected InvitationMail() {
        this(null, null, null, null, null, null);
    }

    @Inject
    InvitationMail(
            Invitations invitations,
            DescribingInvitations describing,
            Secrets secrets,
            PublicUrl publicUrl,
            MailSettings settings,
            Clock clock) {
        this.invitations = invitations;
        this.describing = describing;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Invitation.MAIL;
    }

    /** Whoever opted out, cancelled or was erased since it was queued gets nothing, and nobody after the link has expired. */
    @Override
    public Optional<ComposedMail> compose(UUID subject) {
        return invitations
                .find(new InvitationId(subject))
                .filter(invitation -> invitation.state() == InvitationState.QUEUED)
                .filter(invitation ->
                        invitation.expiresAt().filter(clock.instant()::isBefore).isPresent())
                .flatMap(this::written);
    }

    @Override
    public Optional<ComposedMail> preview(UUID subject) {
        return invitations.find(new InvitationId(subject)).flatMap(this::written);
    }

    @Override
    public Map<UUID, MailHeading> headings(Collection<UUID> subjects) {
        return describing
                .all(invitations.all(subjects.stream().map(InvitationId::new).toList()))
                .stream()
                .collect(Collectors.toMap(
                        facts -> facts.invitation().value(),
                        facts -> new MailHeading(
                                facts.email(), new LetterWriter(facts, publicUrl.base(), publicUrl.base()).subject())));
    }

    private Optional<ComposedMail> written(Invitation invitation) {
        SurveyFacts facts = describing.facts(invitation);
        return facts.email().map(to -> write(invitation, facts, to));
    }

    private ComposedMail write(Invitation invitation, SurveyFacts facts, EmailAddress to) {
        URI survey = publicUrl.resolve("/s/" + invitation.surveyToken(secrets));
        URI unsubscribe = publicUrl.resolve("/u/" + invitation.unsubscribeToken(secrets));
        LetterWriter writer = new LetterWriter(facts, survey, unsubscribe);
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
