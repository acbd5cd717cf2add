/** Drawing a chart, writing a workbook: asks insight, hands the findings to whoever draws or writes. */
@NullMarked
package org.clientroi.report.application;

import org.jspecify.annotations.NullMarked;
