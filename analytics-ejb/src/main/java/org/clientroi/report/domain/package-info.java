/** What is handed to people: charts with their numbers, workbooks, and the words and figures both are written in. */
@NullMarked
package org.clientroi.report.domain;

import org.jspecify.annotations.NullMarked;
