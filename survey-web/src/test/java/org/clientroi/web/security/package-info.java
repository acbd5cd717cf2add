@NullMarked
package org.clientroi.web.security;

import org.jspecify.annotations.NullMarked;
