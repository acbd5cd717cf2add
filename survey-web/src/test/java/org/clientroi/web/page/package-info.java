@NullMarked
package org.clientroi.web.page;

import org.jspecify.annotations.NullMarked;
