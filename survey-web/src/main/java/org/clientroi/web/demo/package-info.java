/** The start page of a demonstration, which needs no reading: answer, call back, decide. */
@NullMarked
package org.clientroi.web.demo;

import org.jspecify.annotations.NullMarked;
