/** How fast it is beside the database alone: {@code mvn -Pbenchmark verify}, for docs/performance.md. */
@NullMarked
package org.clientroi.benchmark;

import org.jspecify.annotations.NullMarked;
