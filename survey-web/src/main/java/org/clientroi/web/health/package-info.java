/** Whether the application is up, for whoever watches it. */
@NullMarked
package org.clientroi.web.health;

import org.jspecify.annotations.NullMarked;
