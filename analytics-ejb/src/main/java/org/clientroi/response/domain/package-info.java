/** Answers. */
@NullMarked
package org.clientroi.response.domain;

import org.jspecify.annotations.NullMarked;
