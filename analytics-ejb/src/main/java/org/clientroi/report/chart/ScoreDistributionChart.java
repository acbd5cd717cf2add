package org.clientroi.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.report.domain.Cell;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.NumberTable;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.statistics.Estimate;

/** How often each score was given: its words and its numbers. {@link ScoreDistributionPlot} draws it. */
final class ScoreDistributionChart {

    private final ScoreFindings findings;
    private final ScoreScale scale;
    private final Wording wording;
    private final List<Long> counts;

    ScoreDistributionChart(ScoreFindings findings, ScoreScale scale, Wording wording) {
        this.findings = findings;
        this.scale = scale;
        this.wording = wording;
        this.counts = findings.whole().counts().orElse(List.of());
    }

    Picture picture(Look look) {
        String empty = wording.get("trend.empty", period());
        List<Double> shares = counts.stream().map(this::share).toList();
        ScoreDistributionPlot plot = new ScoreDistributionPlot(shares, headings(), lowest(), wording.figures(), look);
        return new Picture(
                ChartRequest.ScoreDistribution.NAME,
                new Picture.Words(title(), subtitle(), note(), alternative()),
                numbers(),
                plot.drawn(isEmpty() ? empty : ""));
    }

    private boolean isEmpty() {
        return findings.whole().n() == 0 || counts.isEmpty();
    }

    /** The classes with the share each of them has, to stand over their bars. */
    private List<ScoreDistributionPlot.Heading> headings() {
        if (isEmpty()) {
            return List.of();
        }
        return switch (scale) {
            case NPS ->
                List.of(
                        heading("detractor", wording.get("detractors"), 0, 6),
                        heading("passive", wording.get("passives"), 7, 8),
                        heading("promoter", wording.get("promoters"), 9, 10));
            case CSAT ->
                List.of(
                        heading("passive", wording.get("distribution.bottom"), 1, 3),
                        heading("promoter", wording.get("distribution.top"), 4, 5));
        };
    }

    private ScoreDistributionPlot.Heading heading(String name, String text, int from, int to) {
        return new ScoreDistributionPlot.Heading(name, text, wording.figures().share(sharesOf(from, to)), from, to);
    }

    private String title() {
        if (isEmpty()) {
            return wording.get("distribution.title.empty");
        }
        double headline = headline().value();
        return switch (scale) {
            case NPS ->
                wording.get(
                        "distribution.title.nps",
                        wording.figures().share(sharesOf(9, 10)),
                        wording.figures().share(sharesOf(0, 6)),
                        wording.figures().points(headline));
            case CSAT ->
                wording.get("distribution.title.csat", wording.figures().share(headline));
        };
    }

    private String subtitle() {
        return wording.get(
                scale == ScoreScale.NPS ? "distribution.subtitle.nps" : "distribution.subtitle.csat", period());
    }

    private String note() {
        String answers = wording.words().answers(findings.whole().n());
        if (isEmpty()) {
            return Wording.capital(answers);
        }
        String key = scale == ScoreScale.NPS ? "distribution.note.nps" : "distribution.note.csat";
        return Wording.dotted(
                wording.get(key, answers, headlineRange(), wording.range(headline())),
                mean(),
                findings.whole().fewerThanThirty() ? wording.get("distribution.fewer") : "");
    }

    private String mean() {
        return findings.whole()
                .mean()
                .flatMap(mean -> mean.estimate())
                .map(mean -> mean.interval()
                        .map(i -> wording.get(
                                "distribution.note.mean",
                                wording.figures().decimal(mean.value()),
                                wording.figures()
                                        .range(
                                                wording.figures().decimal(i.lower()),
                                                wording.figures().decimal(i.upper()))))
                        .orElseGet(() -> wording.get(
                                "distribution.note.mean.alone",
                                wording.figures().decimal(mean.value()))))
                .orElse("");
    }

    private String alternative() {
        if (isEmpty()) {
            return wording.get("trend.empty", period());
        }
        int mode = counts.indexOf(Collections.max(counts));
        String answers =
                Wording.capital(wording.words().answers(findings.whole().n()));
        String modeShare = wording.figures().share(share(counts.get(mode)));
        String modeScore = wording.figures().count(mode + (long) lowest());
        return switch (scale) {
            case NPS ->
                wording.get(
                        "distribution.alternative.nps",
                        answers,
                        period(),
                        wording.figures().share(sharesOf(9, 10)),
                        wording.figures().share(sharesOf(7, 8)),
                        wording.figures().share(sharesOf(0, 6)),
                        wording.figures().points(headline().value()),
                        wording.rangeAlone(headline()),
                        headlineRange(),
                        modeScore,
                        modeShare);
            case CSAT ->
                wording.get(
                        "distribution.alternative.csat",
                        answers,
                        period(),
                        wording.figures().share(headline().value()),
                        wording.rangeAlone(headline()),
                        headlineRange(),
                        modeScore,
                        modeShare);
        };
    }

    private NumberTable numbers() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            rows.add(List.of(
                    new Cell.Count(i + (long) lowest()),
                    new Cell.Count(counts.get(i)),
                    isEmpty() ? new Cell.None() : new Cell.Share(share(counts.get(i)))));
        }
        return new NumberTable(
                subtitle(), List.of(wording.get("score"), wording.get("answers"), wording.get("share")), rows);
    }

    private Estimate headline() {
        ScoreGroup whole = findings.whole();
        return whole.headline()
                .estimate()
                .orElseThrow(() -> new IllegalStateException("answers without a headline: " + whole));
    }

    private String headlineRange() {
        return scale == ScoreScale.NPS ? wording.pointsRange(headline()) : wording.shareRange(headline());
    }

    private int lowest() {
        return scale == ScoreScale.NPS ? 0 : 1;
    }

    private double sharesOf(int from, int to) {
        return share(IntStream.rangeClosed(from - lowest(), to - lowest())
                .mapToLong(counts::get)
                .sum());
    }

    private double share(long count) {
        return findings.whole().n() == 0 ? 0 : (double) count / findings.whole().n();
    }

    private String period() {
        return wording.figures().period(findings.period());
    }
}
