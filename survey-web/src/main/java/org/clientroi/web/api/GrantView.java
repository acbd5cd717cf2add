package org.clientroi.web.api;

import org.jspecify.annotations.Nullable;

/** A grant as the API shows it; without a shop it is for all of them. */
public record GrantView(String role, @Nullable String shop) {}
