/** What asking does: plan, ask, open a link, opt out. */
@NullMarked
package org.clientroi.invitation.application;

import org.jspecify.annotations.NullMarked;
