/** The portal: what executives look at, and the outbox that managers watch. Sentences first, numbers with their range. */
@NullMarked
package org.clientroi.web.portal;

import org.jspecify.annotations.NullMarked;
