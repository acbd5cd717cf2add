/** Findings and answers as a workbook, with Apache POI. */
@NullMarked
package org.clientroi.report.excel;

import org.jspecify.annotations.NullMarked;
