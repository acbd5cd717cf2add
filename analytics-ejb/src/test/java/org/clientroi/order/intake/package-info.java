@NullMarked
package org.clientroi.order.intake;

import org.jspecify.annotations.NullMarked;
