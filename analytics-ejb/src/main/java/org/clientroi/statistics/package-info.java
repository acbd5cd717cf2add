/** Estimators: pure functions over counts. No Jakarta, no SQL, no clock, no text for people. */
@NullMarked
package org.clientroi.statistics;

import org.jspecify.annotations.NullMarked;
