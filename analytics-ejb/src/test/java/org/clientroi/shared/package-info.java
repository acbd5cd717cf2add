@NullMarked
package org.clientroi.shared;

import org.jspecify.annotations.NullMarked;
