/** Findings drawn with JFreeChart, as SVG and PNG, in the font the project ships. */
@NullMarked
package org.clientroi.report.chart;

import org.jspecify.annotations.NullMarked;
