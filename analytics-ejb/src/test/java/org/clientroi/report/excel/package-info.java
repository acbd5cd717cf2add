/** Rules of workbooks. */
@NullMarked
package org.clientroi.report.excel;

import org.jspecify.annotations.NullMarked;
