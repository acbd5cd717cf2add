@NullMarked
package org.clientroi.order;

import org.jspecify.annotations.NullMarked;
