/**
 * What people's spreadsheets hold, in front of the intake: which charset, which column is meant by a heading, how dates,
 * amounts and telephone numbers are written in offices, and workbooks as text. It reads no orders: the intake does.
 */
@NullMarked
package org.clientroi.order.spreadsheet;

import org.jspecify.annotations.NullMarked;
