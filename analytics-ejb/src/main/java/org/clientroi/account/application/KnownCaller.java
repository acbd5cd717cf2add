package org.clientroi.account.application;

import org.clientroi.account.domain.Grants;

/** Whoever holds a key: {@code id} stands in logs and in the audit trail. */
public record KnownCaller(String id, Grants grants) {}
