/** The history of cases, the orders and customers they are about, lists and counts. */
@NullMarked
package org.clientroi.recovery.jdbc;

import org.jspecify.annotations.NullMarked;
