@NullMarked
package org.clientroi.account;

import org.jspecify.annotations.NullMarked;
