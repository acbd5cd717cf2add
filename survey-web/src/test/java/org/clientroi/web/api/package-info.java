@NullMarked
package org.clientroi.web.api;

import org.jspecify.annotations.NullMarked;
