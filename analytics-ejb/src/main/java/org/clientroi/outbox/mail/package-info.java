/** Messages as they travel: MIME, SMTP and files. */
@NullMarked
package org.clientroi.outbox.mail;

import org.jspecify.annotations.NullMarked;
