package org.clientroi.web.portal;

import java.util.List;

/** The form that opens the portal; after a failure, one sentence that does not tell which of the two was wrong. */
public record SignInPage(Frame frame, List<String> failure) {}
