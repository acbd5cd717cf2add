/** Rules about the whole of this module's code. */
@NullMarked
package org.clientroi;

import org.jspecify.annotations.NullMarked;
