package org.clientroi.account.domain;

/** Who did what to users, keys, shops and personal data. Entries are added and never changed. */
public interface AuditTrail {

    void add(AuditEntry entry);
}
