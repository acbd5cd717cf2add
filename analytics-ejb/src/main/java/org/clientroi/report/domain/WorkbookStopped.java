package org.clientroi.report.domain;

/** Somebody cancelled the workbook, or another server writes it: whoever writes it gives up. */
public final class WorkbookStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WorkbookStopped() {
        super("the workbook is no longer wanted from here");
    }
}
