/** What people and scripts do about users, keys and rights. */
@NullMarked
package org.clientroi.account.application;

import org.jspecify.annotations.NullMarked;
