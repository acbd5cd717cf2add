package org.clientroi.web.page;

/** A page as it goes out. The style's hash belongs into the Content-Security-Policy. */
public record Page(int status, String html, PageStyle style) {}
