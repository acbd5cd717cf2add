package org.clientroi.web.portal;

import java.util.Optional;

/** One's own account: who one is here, and the form for another password. */
public record AccountPage(Frame frame, String login, Optional<SettingsPage.Saying> said) {}
