package org.clientroi.account.application;

import org.clientroi.account.domain.Grant;
import org.clientroi.shared.Language;

/** Somebody an administrator wants to let in, as it was typed. */
public record NewInvitation(String email, String firstName, String lastName, Language language, Grant grant) {}
