/** The questions an executive asks, one class each, and what keeps the experiences up to date. */
@NullMarked
package org.clientroi.insight.application;

import org.jspecify.annotations.NullMarked;
