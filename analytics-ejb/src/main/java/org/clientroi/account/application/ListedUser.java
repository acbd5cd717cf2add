package org.clientroi.account.application;

import org.clientroi.account.domain.Grants;
import org.clientroi.account.domain.User;

/** A user and what was granted to them. */
public record ListedUser(User user, Grants grants) {}
