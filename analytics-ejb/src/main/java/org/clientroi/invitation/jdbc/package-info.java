/** Orders as asking reads them, plans written by the batch, the list of addresses never to write to. */
@NullMarked
package org.clientroi.invitation.jdbc;

import org.jspecify.annotations.NullMarked;
