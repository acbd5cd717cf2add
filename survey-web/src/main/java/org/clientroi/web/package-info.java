/** What the API, the pages and the portal share: how their resources are found, templates, and that every text is UTF-8. */
@NullMarked
package org.clientroi.web;

import org.jspecify.annotations.NullMarked;
