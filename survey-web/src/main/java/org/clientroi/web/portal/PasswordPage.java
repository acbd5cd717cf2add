package org.clientroi.web.portal;

import java.util.List;

/**
 * Where a password is chosen by a link.
 *
 * @param failure at most one: why it was not taken
 */
public record PasswordPage(Frame frame, String lead, String login, List<String> failure) {}
