@NullMarked
package org.clientroi.demo;

import org.jspecify.annotations.NullMarked;
