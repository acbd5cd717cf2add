package org.clientroi.account.application;

import org.clientroi.account.domain.Grants;
import org.clientroi.shared.Language;
import org.clientroi.shared.UserId;

/**
 * Whoever signed in.
 *
 * @param passwordMark another one as soon as the password is another one; says nothing about either
 */
public record KnownUser(
        UserId id, String login, String fullName, Language language, Grants grants, String passwordMark) {}
