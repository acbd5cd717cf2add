/** Rules of charts. */
@NullMarked
package org.clientroi.report.chart;

import org.jspecify.annotations.NullMarked;
