/** The invitation as a mail. */
@NullMarked
package org.clientroi.invitation.mail;

import org.jspecify.annotations.NullMarked;
