package org.clientroi.web.portal;

import java.util.List;

/**
 * The form that opens the portal; after a failure, one sentence that does not tell which of the two was wrong.
 *
 * @param forgotten where whoever forgot the password goes on
 */
public record SignInPage(Frame frame, List<String> failure, List<String> success, String forgotten) {}
