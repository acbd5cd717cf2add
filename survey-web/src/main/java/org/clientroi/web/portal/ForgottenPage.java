package org.clientroi.web.portal;

import java.util.List;

/**
 * Where whoever forgot a password types an address.
 *
 * @param said at most one sentence, the same for every address
 */
public record ForgottenPage(Frame frame, List<String> said, List<String> failure) {}
