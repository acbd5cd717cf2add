@NullMarked
package org.clientroi.invitation;

import org.jspecify.annotations.NullMarked;
