/** The mails that bring a user the way to choose a password. */
@NullMarked
package org.clientroi.account.mail;

import org.jspecify.annotations.NullMarked;
