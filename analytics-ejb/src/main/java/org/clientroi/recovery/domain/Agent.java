package org.clientroi.recovery.domain;

import org.clientroi.shared.UserId;

/** Who calls customers back. The name is kept as it was when something was done. */
public record Agent(UserId id, String name) {}
