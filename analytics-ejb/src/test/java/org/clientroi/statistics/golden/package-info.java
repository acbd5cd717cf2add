/**
 * How a reference case is read, computed and compared. A section's class turns the arguments of a case into calls of the
 * estimators, from its method, arguments and data alone: nothing here knows a case's id, a size, a column, a level or an
 * expected value.
 */
@NullMarked
package org.clientroi.statistics.golden;

import org.jspecify.annotations.NullMarked;
