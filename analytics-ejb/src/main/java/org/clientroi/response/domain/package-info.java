/** What customers answered: the first answer, kept for ever, and the last one beside it. */
@NullMarked
package org.clientroi.response.domain;

import org.jspecify.annotations.NullMarked;
