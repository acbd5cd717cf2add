package org.clientroi.web.portal;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.ScoreGroup;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.web.portal.Panel.Column;
import org.clientroi.web.portal.Panel.Drawing;
import org.clientroi.web.portal.Panel.Table;

/** The charts of the overview with their titles, what they rest on, and their numbers. */
final class Panels {

    private static final String NONE = "–";

    private final Texts words;
    private final Figures figures;
    private final Sentences sentences;
    private final Map<String, Drawing> drawings;

    /** @param drawings by the chart's name; a chart that could not be drawn is absent and its numbers stay */
    Panels(Texts words, Figures figures, Sentences sentences, Map<String, Drawing> drawings) {
        this.words = words;
        this.figures = figures;
        this.sentences = sentences;
        this.drawings = drawings;
    }

    List<Panel> of(OverviewFindings findings) {
        List<Panel> panels = new ArrayList<>();
        findings.nps().filter(nps -> nps.whole().n() > 0).ifPresent(nps -> panels.add(trend(nps)));
        findings.repeatOrders()
                .filter(each -> Sentences.customers(each) > 0)
                .ifPresent(each -> panels.add(returns(each)));
        findings.nps()
                .filter(nps -> nps.whole().n() > 0)
                .ifPresentOrElse(nps -> panels.add(distribution("nps", nps)), () -> findings.csat()
                        .filter(csat -> csat.whole().n() > 0)
                        .ifPresent(csat -> panels.add(distribution("csat", csat))));
        findings.funnel()
                .filter(funnel -> funnel.invited() > 0 || !funnel.notInvited().isEmpty())
                .ifPresent(funnel -> panels.add(funnel(funnel)));
        return List.copyOf(panels);
    }

    private Panel trend(ScoreFindings findings) {
        boolean weekly = findings.groups().stream()
                .anyMatch(group -> group.group().containsKey("week"));
        return new Panel(
                "trend",
                words.get("panel.trend." + findings.verdict()),
                words.get(weekly ? "panel.trend.by-week" : "panel.trend.by-month", figures.period(findings.period())),
                drawing("nps-trend"),
                words.get("panel.scores.note", sentences.basis(findings)),
                List.of(new Table(
                        words.get("panel.trend.caption"),
                        List.of(
                                Column.text(words.get(weekly ? "column.week" : "column.month")),
                                Column.number(words.get("column.answers")),
                                Column.number(words.get("column.nps")),
                                Column.number(words.get("column.range"))),
                        findings.groups().stream().map(this::trendRow).toList())));
    }

    private List<String> trendRow(ScoreGroup group) {
        Estimate nps = group.headline().estimate().orElse(null);
        return List.of(
                time(group.group()),
                figures.count(group.n()),
                nps == null ? NONE : figures.nps(nps.value()),
                nps == null ? NONE : nps.interval().map(figures::npsRange).orElse(NONE));
    }

    private Panel distribution(String question, ScoreFindings findings) {
        List<Long> counts = findings.whole().counts().orElse(List.of());
        int lowest = question.equals("nps") ? 0 : 1;
        long n = findings.whole().n();
        return new Panel(
                "distribution",
                distributionTitle(question, counts, n),
                words.get("panel.distribution.subtitle." + question, figures.period(findings.period())),
                drawing("score-distribution"),
                words.get("panel.distribution.note", sentences.basis(findings)),
                List.of(new Table(
                        words.get("panel.distribution.caption"),
                        List.of(
                                Column.text(words.get("column.score")),
                                Column.number(words.get("column.answers")),
                                Column.number(words.get("column.share"))),
                        IntStream.range(0, counts.size())
                                .mapToObj(i -> List.of(
                                        figures.count(i + lowest),
                                        figures.count(counts.get(i)),
                                        figures.percent((double) counts.get(i) / n)))
                                .toList())));
    }

    private String distributionTitle(String question, List<Long> counts, long n) {
        boolean nps = question.equals("nps");
        long high = sum(counts, nps ? 9 : 3, counts.size());
        long low = sum(counts, 0, nps ? 7 : 2);
        return words.get(
                "panel.distribution.title." + question,
                figures.percent((double) high / n),
                figures.percent((double) low / n));
    }

    private Panel returns(RepeatOrderFindings findings) {
        return new Panel(
                "returns",
                sentences.panelTitle(findings),
                words.get("panel.returns.subtitle." + (findings.question().by().name().equals("score") ? "answer" : "delivery"),
                        sentences.within(findings)),
                drawing("reorder-rate"),
                words.get("panel.returns.note", sentences.basis(findings)),
                List.of(new ClassTable(words, figures).of(findings)));
    }

    private Panel funnel(FunnelFindings findings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(funnelRow(words.get("funnel.invited"), findings.invited(), findings.invited()));
        rows.add(funnelRow(words.get("funnel.answered"), findings.answered(), findings.invited()));
        rows.add(funnelRow(words.get("funnel.bounced"), findings.bounced(), findings.invited()));
        rows.add(funnelRow(words.get("funnel.unsubscribed"), findings.unsubscribed(), findings.invited()));
        findings.notInvited().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> rows.add(List.of(
                        words.get("funnel.not-invited", reason(each.getKey())), figures.count(each.getValue()), "")));
        return new Panel(
                "funnel",
                words.get(
                        "panel.funnel.title",
                        figures.counted("invitations", findings.invited()),
                        figures.counted("answers", findings.answered())),
                words.get("panel.funnel.subtitle", figures.period(findings.period())),
                List.of(),
                words.get("panel.funnel.note"),
                List.of(new Table(
                        words.get("panel.funnel.caption"),
                        List.of(
                                Column.text(words.get("column.what")),
                                Column.number(words.get("column.number")),
                                Column.number(words.get("column.share-of-invited"))),
                        List.copyOf(rows))));
    }

    private List<String> funnelRow(String what, long number, long invited) {
        return List.of(
                what, figures.count(number), invited == 0 ? "" : figures.percent((double) number / invited));
    }

    private String reason(String code) {
        return words.has("skip." + code) ? words.get("skip." + code) : code;
    }

    private String time(Map<String, String> group) {
        String week = group.get("week");
        if (week == null) {
            return figures.month(group.getOrDefault("month", ""));
        }
        return words.get("week-of", figures.day(monday(week)));
    }

    private static LocalDate monday(String isoWeek) {
        int year = Integer.parseInt(isoWeek.substring(0, 4));
        int week = Integer.parseInt(isoWeek.substring(6));
        return LocalDate.of(year, 1, 4)
                .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY))
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
    }

    private List<Drawing> drawing(String chart) {
        Drawing drawing = drawings.get(chart);
        return drawing == null ? List.of() : List.of(drawing);
    }

    private static long sum(List<Long> counts, int from, int to) {
        return counts.subList(Math.min(from, counts.size()), Math.min(to, counts.size())).stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
