/** Mails waiting, sent and failed, and what carries them. */
@NullMarked
package org.clientroi.outbox.domain;

import org.jspecify.annotations.NullMarked;
