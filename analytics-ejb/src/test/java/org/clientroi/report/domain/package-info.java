/** Rules of figures and words. */
@NullMarked
package org.clientroi.report.domain;

import org.jspecify.annotations.NullMarked;
