@NullMarked
package org.clientroi.outbox;

import org.jspecify.annotations.NullMarked;
