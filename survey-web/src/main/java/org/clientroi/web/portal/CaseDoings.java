package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.clientroi.account.application.ListedUser;
import org.clientroi.account.application.ListingUsers;
import org.clientroi.account.domain.Role;
import org.clientroi.recovery.application.NotingCall;
import org.clientroi.recovery.application.SolvingCase;
import org.clientroi.recovery.application.TakingCase;
import org.clientroi.recovery.application.WritingToCustomer;
import org.clientroi.recovery.domain.Agent;
import org.clientroi.recovery.domain.CaseAnswer;
import org.clientroi.recovery.domain.CaseId;
import org.clientroi.shared.EmailAddress;
import org.clientroi.web.security.SignedIn;

/** Does with a case what a button of its page says, in the name of whoever is signed in. */
@RequestScoped
public class CaseDoings {

    @Inject
    private TakingCase taking;

    @Inject
    private NotingCall calling;

    @Inject
    private SolvingCase solving;

    @Inject
    private WritingToCustomer writing;

    @Inject
    private ListingUsers users;

    @Inject
    private SignedIn signedIn;

    /** What the page's forms send; what is not of the button pressed is empty. */
    record Form(String button, String note, String subject, String body) {}

    /** Empty for a button that the page does not have. */
    Optional<CaseAnswer> press(Form form, Visit.Entered visit, CaseId id) {
        CaseWriter.Viewer viewer = viewer(visit);
        Agent agent = viewer.agent();
        return switch (form.button()) {
            case "take" -> Optional.of(taking.take(visit.scope(), id, agent));
            case "give-back" -> Optional.of(taking.giveBack(visit.scope(), id, agent, viewer.managing()));
            case "reached" -> Optional.of(calling.reached(visit.scope(), id, agent, form.note()));
            case "not-reached" -> Optional.of(calling.notReached(visit.scope(), id, agent, form.note()));
            case "solved" -> Optional.of(solving.solve(visit.scope(), id, agent, form.note()));
            case "write" ->
                Optional.of(writing.write(visit.scope(), id, agent, viewer.replies(), form.subject(), form.body()));
            default -> Optional.empty();
        };
    }

    CaseWriter.Viewer viewer(Visit.Entered visit) {
        Optional<EmailAddress> own =
                users.one(signedIn.userId()).map(ListedUser::user).flatMap(user -> user.email());
        return new CaseWriter.Viewer(
                new Agent(signedIn.userId(), signedIn.fullName()),
                signedIn.may(Role.MANAGER, visit.shop().id()),
                own);
    }
}
