package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.insight.domain.FollowUpFindings;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.RepeatOrderFindings.ClassOfCustomers;
import org.clientroi.insight.domain.RepeatOrderFindings.Correlation;
import org.clientroi.report.domain.Charts;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.NotEstimable;
import org.clientroi.web.portal.Panel.Column;
import org.clientroi.web.portal.Panel.Table;
import org.clientroi.web.portal.RepeatOrdersPage.Association;
import org.clientroi.web.portal.RepeatOrdersPage.Choices;

/** Turns what was found about repeat orders into the page. */
final class RepeatOrdersWriter {

    private static final double STRONG = 0.5;
    private static final double MEDIUM = 0.3;

    private final Texts words;
    private final Figures figures;
    private final Sentences sentences;
    private final ClassTable classes;
    private final ChartPanels charts;
    private final FollowUpPanels followUps;

    RepeatOrdersWriter(Texts words, Charts charts) {
        this.words = words;
        this.figures = new Figures(words);
        this.sentences = new Sentences(words, figures);
        this.classes = new ClassTable(words, figures);
        this.charts = new ChartPanels(charts, words.language());
        this.followUps = new FollowUpPanels(words, figures, this.charts);
    }

    RepeatOrdersPage write(
            Frame frame, RepeatOrderFindings findings, FollowUpFindings followUp, Choices choices, Currency currency) {
        long customers = Sentences.customers(findings);
        return new RepeatOrdersPage(
                frame,
                sentences.returns(findings),
                sentences.basis(findings),
                cautions(findings),
                choices,
                customers > 0 ? panels(findings, followUp, currency) : List.of(),
                customers > 0 ? List.of(classes.of(findings)) : List.of(),
                Stream.concat(
                                findings.spearman().map(rho -> association(rho, "repeat.correlation.figures")).stream(),
                                followUp.kendall().map(tau -> association(tau, "repeat.correlation.kendall")).stream())
                        .toList(),
                followUps.assumed(followUp, customers),
                excluded(findings));
    }

    /** The curves first: they show all the others at once. */
    private List<Panel> panels(RepeatOrderFindings findings, FollowUpFindings followUp, Currency currency) {
        List<Panel> panels = new ArrayList<>(followUps.of(followUp));
        panels.add(
                Math.min(1, panels.size()),
                charts.returns(findings, currency).with(List.of(), List.of(followUps.rates(followUp))));
        return List.copyOf(panels);
    }

    private List<String> cautions(RepeatOrderFindings findings) {
        List<String> cautions = new ArrayList<>();
        if (Sentences.few(findings)) {
            cautions.add(words.get(
                    "repeat.few",
                    figures.counted("customers", Sentences.customers(findings)),
                    figures.count(Sentences.reordered(findings)),
                    sentences.within(findings)));
        }
        if (findings.classes().stream().anyMatch(ClassOfCustomers::fewerThanThirty)) {
            cautions.add(words.get("repeat.thirty"));
        }
        return List.copyOf(cautions);
    }

    private Association association(Correlation correlation, String key) {
        return switch (correlation.rho()) {
            case Estimate rho -> new Association(said(rho), figures(key, rho, correlation.pValue()));
            case NotEstimable none -> new Association(words.get("repeat.correlation." + none.reason()), "");
        };
    }

    /** An interval that holds 0 is told as such, whatever the value (STATISTICS.md, section 0). */
    private String said(Estimate rho) {
        if (rho.interval().map(range -> range.contains(0)).orElse(true)) {
            return words.get("repeat.correlation.none");
        }
        String key = rho.value() > 0 ? "repeat.correlation.positive" : "repeat.correlation.negative";
        return words.get(key, words.get("repeat.correlation.strength." + strength(Math.abs(rho.value()))));
    }

    private static String strength(double rho) {
        if (rho >= STRONG) {
            return "strong";
        }
        return rho >= MEDIUM ? "medium" : "weak";
    }

    private String figures(String key, Estimate rho, Optional<Double> pValue) {
        return words.get(
                key,
                figures.decimal(rho.value(), 2),
                rho.interval().map(range -> figures.range(range, 2)).orElse("–"),
                pValue.map(p -> ", " + figures.pValue(p)).orElseGet(() -> words.get("repeat.correlation.no-p")),
                figures.counted("answers", rho.n()));
    }

    private Table excluded(RepeatOrderFindings findings) {
        var excluded = findings.excluded();
        int horizon = findings.question().horizonDays();
        return new Table(
                words.get("repeat.excluded"),
                List.of(Column.text(words.get("column.why")), Column.number(words.get("column.number"))),
                List.of(
                        List.of(words.get("repeat.excluded.too-recent", horizon), figures.count(excluded.tooRecent())),
                        List.of(words.get("repeat.excluded.not-index"), figures.count(excluded.notIndex())),
                        List.of(words.get("repeat.excluded.orders-between"), figures.count(excluded.ordersBetween())),
                        List.of(words.get("repeat.excluded.other-currency"), figures.count(excluded.otherCurrency())),
                        List.of(words.get("repeat.excluded.closed"), figures.count(excluded.closed()))));
    }
}
