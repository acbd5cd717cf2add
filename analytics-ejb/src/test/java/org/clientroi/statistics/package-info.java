/** The estimators against reference values and against each other. */
@NullMarked
package org.clientroi.statistics;

import org.jspecify.annotations.NullMarked;
