/** Answers read row by row for the workbook. */
@NullMarked
package org.clientroi.report.jdbc;

import org.jspecify.annotations.NullMarked;
