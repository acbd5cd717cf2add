/** Answers come in: one by one from the survey page, by the file from elsewhere. */
@NullMarked
package org.clientroi.response.application;

import org.jspecify.annotations.NullMarked;
