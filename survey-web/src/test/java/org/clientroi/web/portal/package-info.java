/** What the portal says and shows, without a server. */
@NullMarked
package org.clientroi.web.portal;

import org.jspecify.annotations.NullMarked;
