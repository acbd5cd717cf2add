package org.clientroi.report.excel;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Columns of Excel's own, from 0: the names stand in column A, the numbers beside them. */
final class BarChart {

    private static final byte[] BARS = {0x3a, 0x4f, (byte) 0xb8};
    private static final byte[] GRID = {(byte) 0xe3, (byte) 0xe2, (byte) 0xdc};

    /** Title, what the numbers are, and how they are written on the axis. */
    record Wording(String title, String numbers, String format) {}

    /** What the cells show, for whoever draws without calculating; a number that is missing is null. */
    @SuppressWarnings("ArrayRecordComponent")
    record Data(String[] names, Double[] numbers) {}

    private final XSSFSheet sheet;
    private final int first;
    private final int last;

    BarChart(XSSFSheet sheet, int first, int last) {
        this.sheet = sheet;
        this.first = first;
        this.last = last;
    }

    void draw(CellRangeAddress place, Wording words, Data data) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, 0, 0, 0, place.getFirstColumn(), place.getFirstRow(), place.getLastColumn(), place.getLastRow());
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(words.title());
        chart.setTitleOverlay(false);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.LEFT);
        numbers.setNumberFormat(words.format());
        numbers.setMinimum(0);
        numbers.setCrosses(AxisCrosses.AUTO_ZERO);
        XDDFLineProperties grid = new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(GRID)));
        grid.setPresetDash(new XDDFPresetLineDash(PresetLineDash.SOLID));
        numbers.getOrAddMajorGridProperties().setLineProperties(grid);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, numbers);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) bars.addSeries(
                XDDFDataSourcesFactory.fromArray(data.names(), range(0), 0),
                XDDFDataSourcesFactory.fromArray(data.numbers(), range(1), 1));
        series.setTitle(words.numbers(), null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BARS)));
        chart.plot(bars);
        label(series.getCTBarSer().addNewDLbls());
    }

    /** The number, and nothing else that a label could say. */
    private static void label(CTDLbls labels) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private String range(int column) {
        return new CellRangeAddress(first, last, column, column).formatAsString(sheet.getSheetName(), true);
    }
}
