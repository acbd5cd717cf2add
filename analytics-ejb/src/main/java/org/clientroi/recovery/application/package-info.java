/** What calling back does: opens cases, takes them, notes what was tried, writes, counts. */
@NullMarked
package org.clientroi.recovery.application;

import org.jspecify.annotations.NullMarked;
