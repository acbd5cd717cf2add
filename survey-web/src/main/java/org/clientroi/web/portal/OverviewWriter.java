package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.clientroi.report.domain.Charts;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.shared.Texts;

/** Turns what the overview was told into what it shows: the finding, the key figures, the charts. */
final class OverviewWriter {

    private final Sentences sentences;
    private final Cards cards;
    private final ChartPanels charts;
    private final FunnelPanel funnel;

    OverviewWriter(Texts words, Charts charts) {
        Figures figures = new Figures(words);
        this.sentences = new Sentences(words, figures);
        this.cards = new Cards(words, figures, sentences);
        this.charts = new ChartPanels(charts, words.language());
        this.funnel = new FunnelPanel(words, figures);
    }

    Overview write(Frame frame, OverviewFindings findings, Currency currency) {
        return new Overview(
                frame,
                sentences.headline(findings),
                sentences.lead(findings),
                findings.holdsNothing() ? List.of() : cards.of(findings),
                panels(findings, currency));
    }

    private List<Panel> panels(OverviewFindings findings, Currency currency) {
        List<Panel> panels = new ArrayList<>();
        findings.answeredNps().ifPresent(nps -> panels.add(charts.trend(nps, findings.grain(), findings.marks())));
        findings.repeatOrders().ifPresent(returns -> panels.add(charts.returns(returns, currency)));
        findings.answeredNps()
                .map(nps -> charts.distribution(nps, ScoreScale.NPS))
                .or(() -> findings.answeredCsat().map(csat -> charts.distribution(csat, ScoreScale.CSAT)))
                .ifPresent(panels::add);
        findings.funnel()
                .filter(each -> each.invited() > 0 || !each.notInvited().isEmpty())
                .filter(each -> !findings.holdsNothing())
                .ifPresent(each -> panels.add(funnel.of(each)));
        return List.copyOf(panels);
    }
}
