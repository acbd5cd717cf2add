/** Start-up: settings read and checked, database migrated, the container's resources handed to the rooms. */
@NullMarked
package org.clientroi.start;

import org.jspecify.annotations.NullMarked;
