package org.clientroi.report.excel;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A line chart of Excel's own: the figure, and dashed the two ends of its range. */
final class TrendLine {

    private static final byte[] SERIES = {0x3a, 0x4f, (byte) 0xb8};
    private static final byte[] BOUND = {(byte) 0x85, (byte) 0x87, (byte) 0x8f};
    private static final byte[] GRID = {(byte) 0xe3, (byte) 0xe2, (byte) 0xdc};

    /** The columns that hold the figure and its range. */
    record Columns(int value, int lower, int upper) {}

    /**
     * What the series and the axis are called, how days and figures are written on the axes, and the highest figure
     * there can be: left alone, the axis ends above it.
     */
    record Wording(
            String value, String lower, String upper, String axis, String days, String numbers, double highest) {}

    private final XSSFSheet sheet;
    private final CellRangeAddress table;
    private final Columns columns;
    private final Wording words;

    TrendLine(TrendSheet.Drawn drawn) {
        this.sheet = drawn.sheet();
        this.table = drawn.rows();
        this.columns = drawn.columns();
        this.words = drawn.words();
    }

    /** On any sheet of the workbook; the numbers stay where they are. */
    void draw(XSSFSheet onto, CellRangeAddress place) {
        XSSFDrawing drawing = onto.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, 0, 0, 0, place.getFirstColumn(), place.getFirstRow(), place.getLastColumn(), place.getLastRow());
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(words.value());
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis days = chart.createCategoryAxis(AxisPosition.BOTTOM);
        days.setNumberFormat(words.days());
        days.setTickLabelPosition(AxisTickLabelPosition.LOW);
        XDDFValueAxis figures = chart.createValueAxis(AxisPosition.LEFT);
        figures.setTitle(words.axis());
        figures.setNumberFormat(words.numbers());
        figures.setMaximum(words.highest());
        figures.setCrosses(AxisCrosses.AUTO_ZERO);
        figures.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        figures.getOrAddMajorGridProperties().setLineProperties(line(GRID, 0.75, PresetLineDash.SOLID));
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, days, figures);
        data.setVaryColors(false);
        series(data, columns.upper(), words.upper(), words.days(), line(BOUND, 1.25, PresetLineDash.DASH));
        series(data, columns.value(), words.value(), words.days(), line(SERIES, 2.25, PresetLineDash.SOLID));
        series(data, columns.lower(), words.lower(), words.days(), line(BOUND, 1.25, PresetLineDash.SYSTEM_DOT));
        chart.plot(data);
    }

    private void series(XDDFLineChartData data, int column, String name, String days, XDDFLineProperties line) {
        XDDFNumericalDataSource<Double> names = XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(0));
        names.setFormatCode(days);
        XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(column));
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(names, values);
        series.setTitle(name, null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        series.setLineProperties(line);
    }

    private CellRangeAddress range(int column) {
        return new CellRangeAddress(table.getFirstRow() + 1, table.getLastRow(), column, column);
    }

    private static XDDFLineProperties line(byte[] colour, double points, PresetLineDash dash) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
        line.setWidth(points);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }
}
