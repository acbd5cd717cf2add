/** The portal for executives, managers, agents and administrators. */
@NullMarked
package org.clientroi.web.portal;

import org.jspecify.annotations.NullMarked;
