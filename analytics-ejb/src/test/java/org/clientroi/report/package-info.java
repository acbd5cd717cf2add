/** Rules of charts and workbooks. */
@NullMarked
package org.clientroi.report;

import org.jspecify.annotations.NullMarked;
