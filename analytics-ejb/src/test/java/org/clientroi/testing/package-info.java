/** The rooms running in plain Java on a real database: CDI by Weld, transactions bound to the thread. */
@NullMarked
package org.clientroi.testing;

import org.jspecify.annotations.NullMarked;
