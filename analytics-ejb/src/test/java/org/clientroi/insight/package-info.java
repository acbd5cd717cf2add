/** Experiences and what is counted from them, beside naive counts in Java. */
@NullMarked
package org.clientroi.insight;

import org.jspecify.annotations.NullMarked;
