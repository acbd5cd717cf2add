/** Answers in the database. */
@NullMarked
package org.clientroi.response.jdbc;

import org.jspecify.annotations.NullMarked;
