/** What an executive asks, and what the tallies answer. */
@NullMarked
package org.clientroi.insight.domain;

import org.jspecify.annotations.NullMarked;
