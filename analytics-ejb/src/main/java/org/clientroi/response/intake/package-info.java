/** Rows of files as answers collected elsewhere. */
@NullMarked
package org.clientroi.response.intake;

import org.jspecify.annotations.NullMarked;
