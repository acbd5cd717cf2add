/** Shops in the database. */
@NullMarked
package org.clientroi.shop.jpa;

import org.jspecify.annotations.NullMarked;
