/** What every room speaks: identifiers and values that are valid because they exist. Knows Java only. */
@org.jspecify.annotations.NullMarked
package org.clientroi.shared;
