/** Orders, deliveries and customers. */
@NullMarked
package org.clientroi.order.domain;

import org.jspecify.annotations.NullMarked;
