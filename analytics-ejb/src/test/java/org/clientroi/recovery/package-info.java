/** Calling back, on both databases. */
@org.jspecify.annotations.NullMarked
package org.clientroi.recovery;
