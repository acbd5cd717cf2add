package org.clientroi.account.application;

import java.util.Optional;
import org.clientroi.account.domain.Grants;
import org.clientroi.shared.Language;

/** A user as an administrator wishes it; a refusal names the component as the API calls it. */
public record NewUser(
        String login,
        String password,
        String firstName,
        String lastName,
        Optional<String> email,
        Language language,
        Grants grants) {}
