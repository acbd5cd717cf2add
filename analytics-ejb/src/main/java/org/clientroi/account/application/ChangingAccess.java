package org.clientroi.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.clientroi.account.domain.AuditAction;
import org.clientroi.account.domain.Grant;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.PasswordLinks;
import org.clientroi.account.domain.Role;
import org.clientroi.account.domain.User;
import org.clientroi.account.domain.Users;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.UserId;

/**
 * An administrator changes what somebody may do. Whatever happens, somebody who can sign in stays administrator of all
 * shops: of two administrators who shut each other out at the same moment, one comes too late.
 */
@ApplicationScoped
@Transactional
public class ChangingAccess {

    private static final Logger LOG = System.getLogger(ChangingAccess.class.getName());

    private final Users users;
    private final PasswordLinks links;
    private final RecordingAudit audit;
    private final Clock clock;

    @SuppressWarnings("NullAway")
    protected ChangingAccess() {
        this(null, null, null, null);
    }

    @Inject
    ChangingAccess(Users users, PasswordLinks links, RecordingAudit audit, Clock clock) {
        this.users = users;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    public AccessChange grant(String actor, UserId id, Grant grant) {
        return users.findAlone(id).map(user -> granted(actor, user, grant)).orElseGet(AccessChange.NoSuchUser::new);
    }

    private AccessChange granted(String actor, User user, Grant grant) {
        Set<Grant> grants = new HashSet<>(users.grantsOf(user.id()).grants());
        if (grants.add(grant)) {
            users.grant(user.id(), new Grants(grants));
            record(
                    actor,
                    AuditAction.GRANTED,
                    grant.shop(),
                    user,
                    " " + grant.role().code());
        }
        return new AccessChange.Done();
    }

    public AccessChange withdraw(String actor, UserId id, Grant grant) {
        boolean replaceable = users.hasAdministratorBeside(id);
        return users.findAlone(id)
                .map(user -> withdrawn(actor, user, grant, replaceable))
                .orElseGet(AccessChange.NoSuchUser::new);
    }

    private AccessChange withdrawn(String actor, User user, Grant grant, boolean replaceable) {
        Set<Grant> grants = new HashSet<>(users.grantsOf(user.id()).grants());
        if (!grants.remove(grant)) {
            return new AccessChange.Done();
        }
        if (grants.isEmpty()) {
            return new AccessChange.LastGrant();
        }
        if (!replaceable && grant.equals(Grant.everywhere(Role.ADMINISTRATOR))) {
            return new AccessChange.LastAdministrator();
        }
        users.grant(user.id(), new Grants(grants));
        record(
                actor,
                AuditAction.WITHDREW_GRANT,
                grant.shop(),
                user,
                " " + grant.role().code());
        return new AccessChange.Done();
    }

    /** Out at the next request, and no link that was sent works any more. */
    public AccessChange disable(String actor, UserId id) {
        boolean replaceable = users.hasAdministratorBeside(id);
        Optional<User> user = users.findAlone(id);
        if (user.isEmpty()) {
            return new AccessChange.NoSuchUser();
        }
        if (!replaceable && users.grantsOf(id).mayEverywhere(Role.ADMINISTRATOR)) {
            return new AccessChange.LastAdministrator();
        }
        if (!user.get().isDisabled()) {
            user.get().disable(clock.instant());
            links.close(id, clock.instant());
            record(actor, AuditAction.DISABLED_USER, Optional.empty(), user.get(), "");
        }
        return new AccessChange.Done();
    }

    public AccessChange enable(String actor, UserId id) {
        return users.findAlone(id)
                .<AccessChange>map(user -> {
                    if (user.isDisabled()) {
                        user.enable();
                        record(actor, AuditAction.ENABLED_USER, Optional.empty(), user, "");
                    }
                    return new AccessChange.Done();
                })
                .orElseGet(AccessChange.NoSuchUser::new);
    }

    /** The next password is looked at again, at once. */
    public AccessChange unlock(String actor, UserId id) {
        return users.findAlone(id)
                .<AccessChange>map(user -> {
                    if (user.isLockedAt(clock.instant())) {
                        record(actor, AuditAction.UNLOCKED_USER, Optional.empty(), user, "");
                    }
                    user.unlock();
                    return new AccessChange.Done();
                })
                .orElseGet(AccessChange.NoSuchUser::new);
    }

    private void record(String actor, AuditAction action, Optional<ShopId> shop, User user, String more) {
        audit.record(actor, action, shop, user.login().value() + more);
        LOG.log(Level.INFO, "{0}: user {1}", action.stored(), user.id());
    }
}
