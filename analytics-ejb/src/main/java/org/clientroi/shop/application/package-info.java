/** Opening a shop, changing its settings, switching asking on and off. */
@NullMarked
package org.clientroi.shop.application;

import org.jspecify.annotations.NullMarked;
