/** Users, keys, grants and the audit trail in the database. */
@NullMarked
package org.clientroi.account.jdbc;

import org.jspecify.annotations.NullMarked;
