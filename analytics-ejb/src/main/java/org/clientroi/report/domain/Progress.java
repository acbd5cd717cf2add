package org.clientroi.report.domain;

/** Told now and then how far a workbook is. May throw {@link WorkbookStopped}: then nothing more is written. */
@FunctionalInterface
public interface Progress {

    /** Nobody wants to know. */
    Progress NONE = (answers, written) -> {};

    void reached(long answers, long written);
}
