/** What one can do with orders: bring them in, fetch what was rejected, export and erase a customer, rebuild days. */
@NullMarked
package org.clientroi.order.application;

import org.jspecify.annotations.NullMarked;
