/**
 * How files and JSON bodies of other systems become rows under our names: separator, charset, mapping, defaults, typed
 * cells, and what was wrong with which line. Knows nothing of orders; answers come in through it too.
 */
@NullMarked
package org.clientroi.order.intake;

import org.jspecify.annotations.NullMarked;
