package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.account.application.RecordingAudit;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.application.KeepingActions;
import org.clientroi.insight.application.KnowingSegments;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.shared.ShopScope;
import org.clientroi.shared.TimeOrderedId;
import org.clientroi.web.security.SignedIn;

/** Where managers note what the shop changed; each line of it leaves one in the audit trail. */
@RequestScoped
public class ActionDesk {

    @Inject
    private KeepingActions keeping;

    @Inject
    private KnowingSegments segments;

    @Inject
    private RecordingAudit audit;

    @Inject
    private SignedIn signedIn;

    /** What came of a form. */
    sealed interface Outcome {}

    /** What the page shows of the register besides its lines. */
    interface Shown {

        /** What the form holds. */
        ActionForm form();

        /** The key of what is said over it, if anything, and whether it is good. */
        Optional<String> said();

        boolean good();
    }

    record Done(String what) implements Outcome {}

    record Wrong(ActionForm form, String field) implements Outcome, Shown {

        @Override
        public Optional<String> said() {
            return Optional.of("roi.action.wrong." + field);
        }

        @Override
        public boolean good() {
            return false;
        }
    }

    record Gone() implements Outcome {}

    record Asked(ActionForm form, Optional<String> said) implements Shown {

        @Override
        public boolean good() {
            return true;
        }
    }

    /** With the action to change in the form, where the address names one. */
    Shown shown(Visit.Entered visit, Map<String, String> query) {
        ActionForm form = new ActionForm(Map.of("id", query.getOrDefault("edit", "")))
                .id()
                .flatMap(id -> keeping.find(visit.scope(), visit.shop().id(), id))
                .map(ActionForm::of)
                .orElseGet(() -> new ActionForm(Map.of()));
        return new Asked(
                form,
                Optional.ofNullable(query.get("done"))
                        .map(what -> "roi.action.done." + what)
                        .filter(visit.words()::has));
    }

    Outcome write(Visit.Entered visit, ActionForm form) {
        return switch (form.text("do")) {
            case "save" -> save(visit, form);
            case "end" ->
                noted(
                        visit,
                        AuditAction.ENDED_ACTION,
                        "ended",
                        form.id()
                                .flatMap(id -> keeping.end(scope(), visit.shop().id(), id, visit.lastDay())));
            case "remove" ->
                noted(
                        visit,
                        AuditAction.REMOVED_ACTION,
                        "removed",
                        form.id()
                                .flatMap(id ->
                                        keeping.remove(scope(), visit.shop().id(), id)));
            default -> new Done("nothing");
        };
    }

    private Outcome save(Visit.Entered visit, ActionForm form) {
        Optional<UUID> known = form.id();
        var read = form.read(
                known.orElseGet(TimeOrderedId::next),
                visit.shop().id(),
                segments.of(scope(), visit.shop().id()));
        return switch (read) {
            case ActionForm.Bad(String field) -> new Wrong(form, field);
            case ActionForm.Good(ShopAction action)
            when known.isPresent() ->
                noted(
                        visit,
                        AuditAction.CHANGED_ACTION,
                        "changed",
                        keeping.change(scope(), action) ? Optional.of(action) : Optional.empty());
            case ActionForm.Good(ShopAction action) ->
                noted(
                        visit,
                        AuditAction.ADDED_ACTION,
                        "added",
                        keeping.add(scope(), action) ? Optional.of(action) : Optional.empty());
        };
    }

    private ShopScope scope() {
        return signedIn.scope(Role.MANAGER);
    }

    private Outcome noted(Visit.Entered visit, AuditAction what, String done, Optional<ShopAction> action) {
        action.ifPresent(each ->
                audit.record(signedIn.id(), what, Optional.of(visit.shop().id()), each.title()));
        return action.isPresent() ? new Done(done) : new Gone();
    }
}
