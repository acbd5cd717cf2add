package org.clientroi.recovery.domain;

import java.util.Optional;
import org.clientroi.response.domain.Reply;

/** A case in the list. */
public record ListedCase(Case about, CaseOrder order, Optional<Reply> reply) {}
