package org.clientroi.report.domain;

import java.time.LocalDate;
import org.clientroi.shared.ShopCode;

/** What a workbook is called when it is saved, and what kind of file it is. */
public record WorkbookFile(ShopCode shop, LocalDate until) {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** {@code satisfaction-lumen-2026-11-22.xlsx}. */
    public String name() {
        return "satisfaction-" + shop + "-" + until + ".xlsx";
    }
}
