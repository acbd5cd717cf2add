package org.clientroi.report.excel;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The intervals of docs/metrics.md as formulas over cells; an empty text where there is nothing to estimate. */
final class Formulas {

    /** The name of the normal quantile in the workbook: 97.5 %. */
    static final String QUANTILE = "z_95";

    private static final int FIGURES_OF_A_ROW = 4;

    private Formulas() {}

    static String share(String part, String n, int fewest) {
        return "IF(%s<%d,\"\",(%s)/%s)".formatted(n, fewest, part, n);
    }

    /** Wilson; {@code sign} is + or -. */
    static String wilson(String share, String n, String sign) {
        String square = QUANTILE + "^2/" + n;
        String end = "(%1$s+%2$s/2%3$s%4$s*SQRT(%1$s*(1-%1$s)/%5$s+%2$s/%5$s/4))/(1+%2$s)"
                .formatted(share, square, sign, QUANTILE, n);
        String clipped = sign.equals("-") ? "MAX(0," + end + ")" : "MIN(1," + end + ")";
        return "IF(%s=\"\",\"\",%s)".formatted(share, clipped);
    }

    /** Adjusted Wald of an NPS in points: 3 answers more, 3/4 promoter, 3/4 detractor. */
    static String npsEnd(String nps, String promoters, String detractors, String n, String sign) {
        String centre = "(%3$s*(%1$s-%2$s)/(%3$s+3))".formatted(promoters, detractors, n);
        String variance =
                "((%3$s*(%1$s+%2$s)+1.5)/(%3$s+3)-%4$s^2)/(%3$s+3)".formatted(promoters, detractors, n, centre);
        String end = "%s%s%s*SQRT(%s)".formatted(centre, sign, QUANTILE, variance);
        String clipped = sign.equals("-")
                ? "MAX(-1,MIN(%s/100,%s))".formatted(nps, end)
                : "MIN(1,MAX(%s/100,%s))".formatted(nps, end);
        return "IF(%s=\"\",\"\",100*%s)".formatted(nps, clipped);
    }

    /**
     * Whether four cells of a row, from column {@code live} on, and four others agree to a millionth. An empty text counts as
     * nothing; compared with a number it is no error but a difference.
     */
    static String agree(int row, int live, int computed, String yes, String no) {
        String alike = IntStream.range(0, FIGURES_OF_A_ROW)
                .mapToObj(at -> "ABS(N(%s%d)-N(%s%d))<1E-6"
                        .formatted(SheetXml.letters(live + at), row, SheetXml.letters(computed + at), row))
                .collect(Collectors.joining(","));
        return "IF(AND(COUNT(%s)=COUNT(%s),%s),\"%s\",\"%s\")"
                .formatted(cells(row, live), cells(row, computed), alike, yes, no);
    }

    private static String cells(int row, int first) {
        return SheetXml.letters(first) + row + ":" + SheetXml.letters(first + FIGURES_OF_A_ROW - 1) + row;
    }
}
