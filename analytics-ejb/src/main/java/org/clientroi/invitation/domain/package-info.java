/** Who is asked, when, and why not. */
@NullMarked
package org.clientroi.invitation.domain;

import org.jspecify.annotations.NullMarked;
