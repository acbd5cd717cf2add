/** Sending what is due, and reading what waits, went and failed. */
@NullMarked
package org.clientroi.outbox.application;

import org.jspecify.annotations.NullMarked;
