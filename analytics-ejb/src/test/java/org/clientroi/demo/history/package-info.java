@NullMarked
package org.clientroi.demo.history;

import org.jspecify.annotations.NullMarked;
