/** Who is calling: API keys, sign-in to the portal, tokens against forged requests, headers that browsers obey. */
@NullMarked
package org.clientroi.web.security;

import org.jspecify.annotations.NullMarked;
