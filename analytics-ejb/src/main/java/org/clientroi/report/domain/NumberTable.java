package org.clientroi.report.domain;

import java.util.List;

/** The numbers of a chart: the same in the page, in the workbook and in the picture. */
public record NumberTable(String caption, List<String> header, List<List<Cell>> rows) {

    public NumberTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row has as many cells as the header: " + row);
            }
        }
    }
}
