package org.clientroi.report.excel;

/** The intervals of docs/metrics.md as formulas over cells; an empty text where there is nothing to estimate. */
final class Formulas {

    /** The name of the normal quantile in the workbook: 97.5 %. */
    static final String QUANTILE = "z_95";

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

    /** Whether four cells of a row and the four beside them agree. */
    static String agree(String live, String computed, String yes, String no) {
        return "IF(AND(COUNT(%1$s)=COUNT(%2$s),SUMXMY2(%1$s,%2$s)<1E-12),\"%3$s\",\"%4$s\")"
                .formatted(live, computed, yes, no);
    }
}
