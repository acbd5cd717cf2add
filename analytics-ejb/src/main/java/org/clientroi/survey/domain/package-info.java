/** What is asked: scales, questions and their words in both languages. */
@NullMarked
package org.clientroi.survey.domain;

import org.jspecify.annotations.NullMarked;
