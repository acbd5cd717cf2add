@NullMarked
package org.clientroi.response;

import org.jspecify.annotations.NullMarked;
