/** Lets the portal's tests draw real charts without a container. */
@NullMarked
package org.clientroi.report.chart;

import org.jspecify.annotations.NullMarked;
