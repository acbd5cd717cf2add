@NullMarked
package org.clientroi.order.spreadsheet;

import org.jspecify.annotations.NullMarked;
