/** The pages a customer sees. */
@NullMarked
package org.clientroi.web.page;

import org.jspecify.annotations.NullMarked;
