/** The demonstration: two invented shops, loaded into an empty database so that there is something to look at. */
@NullMarked
package org.clientroi.demo;

import org.jspecify.annotations.NullMarked;
