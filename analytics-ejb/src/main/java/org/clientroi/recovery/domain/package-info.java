/** Customers who were let down: one case an order, a deadline, who calls, what came of it. */
@NullMarked
package org.clientroi.recovery.domain;

import org.jspecify.annotations.NullMarked;
