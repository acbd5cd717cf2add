package org.clientroi.account.domain;

import java.util.Arrays;
import java.util.Optional;

/** What can be done that leaves a line in the audit trail. */
public enum AuditAction {
    SIGNED_IN("signed in", AuditKind.SIGN_IN),
    REFUSED_SIGN_IN("refused sign-in", AuditKind.SIGN_IN),
    ADDED_USER("added user", AuditKind.USERS),
    INVITED_USER("invited user", AuditKind.USERS),
    INVITED_AGAIN("invited user again", AuditKind.USERS),
    GRANTED("granted", AuditKind.USERS),
    WITHDREW_GRANT("withdrew grant", AuditKind.USERS),
    DISABLED_USER("disabled user", AuditKind.USERS),
    ENABLED_USER("enabled user", AuditKind.USERS),
    UNLOCKED_USER("unlocked user", AuditKind.USERS),
    ASKED_FOR_PASSWORD("asked for a new password", AuditKind.USERS),
    CHOSE_PASSWORD("chose password", AuditKind.USERS),
    CHANGED_PASSWORD("changed password", AuditKind.USERS),
    ISSUED_KEY("issued key", AuditKind.KEYS),
    REINSTATED_KEY("reinstated key", AuditKind.KEYS),
    REVOKED_KEY("revoked key", AuditKind.KEYS),
    CREATED_SHOP("created shop", AuditKind.SETTINGS),
    CHANGED_SHOP("changed shop", AuditKind.SETTINGS),
    ADDED_ACTION("added action", AuditKind.SETTINGS),
    CHANGED_ACTION("changed action", AuditKind.SETTINGS),
    ENDED_ACTION("ended action", AuditKind.SETTINGS),
    REMOVED_ACTION("removed action", AuditKind.SETTINGS),
    EXPORTED_CUSTOMER("exported customer", AuditKind.PERSONAL_DATA),
    ERASED_CUSTOMER("erased customer", AuditKind.PERSONAL_DATA),
    IMPORTED_ORDERS("imported orders", AuditKind.IMPORTS),
    IMPORTED_ANSWERS("imported answers", AuditKind.IMPORTS),
    DOWNLOADED_WORKBOOK("downloaded workbook", AuditKind.DOWNLOADS),
    DOWNLOADED_REJECTED("downloaded rejected lines", AuditKind.DOWNLOADS),
    DOWNLOADED_AUDIT("downloaded audit trail", AuditKind.DOWNLOADS);

    private final String stored;
    private final AuditKind kind;

    AuditAction(String stored, AuditKind kind) {
        this.stored = stored;
        this.kind = kind;
    }

    /** As it stands in the table; a line of a later version may hold one that is not known here. */
    public String stored() {
        return stored;
    }

    public AuditKind kind() {
        return kind;
    }

    public static Optional<AuditAction> parse(String stored) {
        return Arrays.stream(values())
                .filter(action -> action.stored.equals(stored))
                .findFirst();
    }
}
