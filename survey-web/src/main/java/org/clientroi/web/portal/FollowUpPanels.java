package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.FollowUpFindings.Comparison;
import org.clientroi.insight.domain.FollowUpFindings.Contrast;
import org.clientroi.insight.domain.FollowUpFindings.HazardRatio;
import org.clientroi.report.domain.Words;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.web.portal.Panel.Column;
import org.clientroi.web.portal.Panel.Table;

/** How customers come back over time: the curves, the orders a year, the ratios, and what they rest on. */
final class FollowUpPanels {

    private static final String NONE = "–";
    private static final double NOT_ALIKE = 0.05;

    private final Texts words;
    private final Figures figures;
    private final ChartPanels charts;

    FollowUpPanels(Texts words, Figures figures, ChartPanels charts) {
        this.words = words;
        this.figures = figures;
        this.charts = charts;
    }

    /** Empty before anybody was followed. */
    List<Panel> of(FollowUpFindings findings) {
        List<Panel> panels = new ArrayList<>();
        if (findings.curves().stream().anyMatch(curve -> !curve.followed().isEmpty())) {
            panels.add(charts.curves(findings).with(logRank(findings), daysGained(findings)));
        }
        if (!findings.perCustomer().isEmpty()) {
            panels.add(charts.ordersPerCustomer(findings));
        }
        if (!findings.contrasts().isEmpty()) {
            panels.add(charts.ratios(findings).with(pace(findings), List.of()));
        }
        return List.copyOf(panels);
    }

    private List<String> logRank(FollowUpFindings findings) {
        return findings.test().found().map(this::said).stream().toList();
    }

    private String said(Comparison test) {
        String trend = test.trend()
                .map(p -> words.get("pace.log-rank.trend", figures.pValue(p)))
                .orElse("");
        return words.get(
                test.pValue() < NOT_ALIKE ? "pace.log-rank.differ" : "pace.log-rank.alike",
                figures.pValue(test.pValue()),
                trend);
    }

    private List<Table> daysGained(FollowUpFindings findings) {
        if (findings.contrasts().isEmpty()) {
            return List.of();
        }
        return List.of(new Table(
                words.get("pace.days", name(findings, findings.reference().orElse(""))),
                List.of(
                        Column.text(words.get("column.class")),
                        Column.number(words.get("column.days-gained")),
                        Column.number(words.get("column.range")),
                        Column.number(words.get("column.within")),
                        Column.number("p")),
                findings.contrasts().stream().map(each -> days(findings, each)).toList()));
    }

    private List<String> days(FollowUpFindings findings, Contrast contrast) {
        Optional<Estimate> gained = contrast.daysGained().estimate();
        return List.of(
                name(findings, contrast.name()),
                gained.map(each -> figures.decimal(each.value(), 1)).orElse(NONE),
                gained.flatMap(Estimate::interval)
                        .map(range -> figures.range(range, 1))
                        .orElse(NONE),
                figures.count(Math.round(contrast.withinDays())),
                contrast.daysGainedP().map(figures::pValue).orElse(NONE));
    }

    /** Kind words for ratios that are not one number; and what an adjusted one means. */
    private List<String> pace(FollowUpFindings findings) {
        List<String> said = new ArrayList<>();
        findings.contrasts().stream()
                .filter(contrast -> changes(contrast.raw()) || changes(contrast.adjusted()))
                .forEach(contrast -> said.add(changing(findings, contrast)));
        if (!findings.adjusted().heldAlike().isEmpty()) {
            said.add(words.get("pace.adjusted", alike(findings)));
        }
        return List.copyOf(said);
    }

    private static boolean changes(HazardRatio ratio) {
        return ratio.early().isPresent() || ratio.late().isPresent();
    }

    private String changing(FollowUpFindings findings, Contrast contrast) {
        String gained = contrast.daysGained()
                .estimate()
                .map(each -> words.get(
                        "pace.changes.days",
                        figures.decimal(each.value(), 1),
                        each.interval().map(range -> figures.range(range, 1)).orElse(NONE),
                        figures.count(Math.round(contrast.withinDays()))))
                .orElse("");
        return words.get(
                "pace.changes",
                name(findings, contrast.name()),
                name(findings, findings.reference().orElse("")),
                findings.adjusted()
                        .splitDay()
                        .map(day -> figures.count(Math.round(day)))
                        .orElse(NONE),
                gained);
    }

    /** What was assumed and held alike, one sentence a point. */
    List<String> assumed(FollowUpFindings findings, long wholeHorizon) {
        long followed =
                findings.curves().stream().mapToLong(FollowUpFindings.Curve::n).sum();
        long notFollowed = findings.curves().stream()
                .mapToLong(FollowUpFindings.Curve::notFollowed)
                .sum();
        int horizon = findings.question().horizonDays();
        return Stream.of(
                        findings.completeThrough().map(day -> words.get("assumed.complete", figures.day(day))),
                        findings.daysBehind().map(days -> words.get("assumed.behind", figures.count(days))),
                        Optional.of(words.get("assumed.index")),
                        Optional.of(words.get(
                                followed == wholeHorizon ? "assumed.curves.same" : "assumed.curves",
                                figures.counted("customers", followed),
                                figures.counted("customers", wholeHorizon),
                                horizon,
                                figures.count(notFollowed))),
                        Optional.of(words.get("assumed.ten")),
                        adjustment(findings),
                        Optional.of(words.get("assumed.associated")))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> adjustment(FollowUpFindings findings) {
        return findings.adjusted().heldAlike().isEmpty()
                ? Optional.empty()
                : Optional.of(words.get(
                        "assumed.adjusted",
                        alike(findings),
                        figures.count(findings.adjusted().patterns()),
                        figures.count(findings.adjusted().foreign())));
    }

    private String alike(FollowUpFindings findings) {
        return findings.adjusted().heldAlike().stream()
                .map(each -> words.get("alike." + each))
                .collect(Collectors.joining(", "));
    }

    /** The shares at each horizon, each of those followed for so long. */
    Table rates(FollowUpFindings findings) {
        return new Table(
                words.get("repeat.rates"),
                List.of(
                        Column.text(words.get("column.class")),
                        Column.number(words.get("column.horizon")),
                        Column.number(words.get("column.customers")),
                        Column.number(words.get("column.share")),
                        Column.number(words.get("column.range"))),
                findings.rates().stream()
                        .map(each -> List.of(
                                name(findings, each.customers().name()),
                                words.get("horizon." + each.days()),
                                figures.count(each.customers().n()),
                                share(each.customers().rate()),
                                range(each.customers().rate())))
                        .toList());
    }

    private String share(Estimation rate) {
        return rate.estimate().map(each -> figures.percent(each.value())).orElse(NONE);
    }

    private String range(Estimation rate) {
        return rate.estimate()
                .flatMap(each ->
                        each.interval().map(range -> figures.percentRange(range, Figures.decimalsOf(each.value()))))
                .orElse(NONE);
    }

    private String name(FollowUpFindings findings, String className) {
        return Words.in(figures.language()).className(findings.question(), className);
    }
}
