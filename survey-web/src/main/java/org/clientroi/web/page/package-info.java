/** The customer's pages: the survey, its thanks, opting out. */
@NullMarked
package org.clientroi.web.page;

import org.jspecify.annotations.NullMarked;
