package org.clientroi.account.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What lines of the audit trail are about, as whoever reads it sorts them. */
public enum AuditKind {
    SIGN_IN,
    USERS,
    KEYS,
    SETTINGS,
    PERSONAL_DATA,
    IMPORTS,
    DOWNLOADS;

    public static Optional<AuditKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<AuditAction> actions() {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.kind() == this)
                .toList();
    }
}
