@NullMarked
package org.clientroi.web;

import org.jspecify.annotations.NullMarked;
