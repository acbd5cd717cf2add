/** Experiences and tallies as plain SQL, the same text on H2 and PostgreSQL. */
@NullMarked
package org.clientroi.insight.jdbc;

import org.jspecify.annotations.NullMarked;
