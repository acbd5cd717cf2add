/** The deployed application, from outside: over HTTP and in a browser, on each database in turn. */
@NullMarked
package org.clientroi.ear;

import org.jspecify.annotations.NullMarked;
