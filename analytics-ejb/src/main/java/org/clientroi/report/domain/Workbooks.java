package org.clientroi.report.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Writes workbooks. */
public interface Workbooks {

    /** Reads the answers one by one while it writes, and says how many it wrote. */
    long write(WorkbookContents contents, Answers answers, OutputStream file) throws IOException;

    /** Hands each answer to whoever reads. */
    @FunctionalInterface
    interface Answers {

        void forEach(Consumer<AnswerRow> reader);
    }
}
