/** Shops as the import in the background finds them. */
@NullMarked
package org.clientroi.order.jpa;

import org.jspecify.annotations.NullMarked;
