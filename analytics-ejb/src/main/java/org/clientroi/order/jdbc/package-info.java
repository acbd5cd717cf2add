/** Orders, customers, attributes and rejected lines in the database, a batch at a time. */
@NullMarked
package org.clientroi.order.jdbc;

import org.jspecify.annotations.NullMarked;
