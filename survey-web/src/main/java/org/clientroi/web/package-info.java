/** What every page shares: templates turned into HTML. */
@NullMarked
package org.clientroi.web;

import org.jspecify.annotations.NullMarked;
