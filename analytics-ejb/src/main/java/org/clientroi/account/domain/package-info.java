/** Users of the portal, API keys, and what their grants allow. */
@NullMarked
package org.clientroi.account.domain;

import org.jspecify.annotations.NullMarked;
