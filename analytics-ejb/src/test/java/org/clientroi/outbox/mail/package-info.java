@NullMarked
package org.clientroi.outbox.mail;

import org.jspecify.annotations.NullMarked;
