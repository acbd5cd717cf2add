/** The outbox's table. */
@NullMarked
package org.clientroi.outbox.jdbc;

import org.jspecify.annotations.NullMarked;
