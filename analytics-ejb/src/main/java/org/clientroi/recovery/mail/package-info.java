/** The mail that tells a shop of a case, and what it writes to the customer. */
@NullMarked
package org.clientroi.recovery.mail;

import org.jspecify.annotations.NullMarked;
