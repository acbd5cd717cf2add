package org.clientroi.outbox.application;

import java.util.Optional;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.StoredMail;

/** A mail as it looks. {@code content} is empty when the person it went to was erased. */
public record MailPreview(StoredMail mail, Optional<ComposedMail> content) {}
