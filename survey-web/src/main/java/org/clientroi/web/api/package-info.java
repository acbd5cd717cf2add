/** The HTTP API under /api/v1. */
@NullMarked
package org.clientroi.web.api;

import org.jspecify.annotations.NullMarked;
