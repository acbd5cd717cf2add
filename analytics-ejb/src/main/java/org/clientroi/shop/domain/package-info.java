/** A merchant's shop: its name, language, zone, currency, sender and policies. */
@NullMarked
package org.clientroi.shop.domain;

import org.jspecify.annotations.NullMarked;
