/** Cases in the database. */
@NullMarked
package org.clientroi.recovery.jpa;

import org.jspecify.annotations.NullMarked;
