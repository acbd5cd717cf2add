/** Invitations and the shops they belong to, through JPA. */
@NullMarked
package org.clientroi.invitation.jpa;

import org.jspecify.annotations.NullMarked;
