/** Two years of an invented shop, as plain records: no database, no clock of its own, the same for the same seed and day. */
@NullMarked
package org.clientroi.demo.history;

import org.jspecify.annotations.NullMarked;
