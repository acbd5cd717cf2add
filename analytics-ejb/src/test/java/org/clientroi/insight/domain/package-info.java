/** What is made of the tallies. */
@NullMarked
package org.clientroi.insight.domain;

import org.jspecify.annotations.NullMarked;
