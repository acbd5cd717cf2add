@NullMarked
package org.clientroi.survey;

import org.jspecify.annotations.NullMarked;
