package org.clientroi.web.security;

import jakarta.enterprise.context.RequestScoped;
import org.clientroi.account.application.KnownCaller;
import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.Role;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.jspecify.annotations.Nullable;

/** Who calls the API in this request, by the key that was shown, and what that key allows. */
@RequestScoped
public class Caller {

    private @Nullable KnownCaller known;

    void is(KnownCaller caller) {
        known = caller;
    }

    /** The shops the caller may see anything of. */
    public ShopScope scope() {
        return grants().scope();
    }

    /** For logs and the audit trail; at most 60 characters. */
    public String id() {
        return known().id();
    }

    /** The shops in which the role is held. */
    public ShopScope scope(Role role) {
        return grants().scope(role);
    }

    public boolean may(Role role, ShopId shop) {
        return grants().may(role, shop);
    }

    public boolean mayEverywhere(Role role) {
        return grants().mayEverywhere(role);
    }

    private Grants grants() {
        return known().grants();
    }

    private KnownCaller known() {
        if (known == null) {
            throw new IllegalStateException("no key was shown in this request");
        }
        return known;
    }
}
