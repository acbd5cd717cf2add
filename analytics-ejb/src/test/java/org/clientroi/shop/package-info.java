@NullMarked
package org.clientroi.shop;

import org.jspecify.annotations.NullMarked;
