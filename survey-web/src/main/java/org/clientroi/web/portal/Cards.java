package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clientroi.insight.domain.FunnelFindings;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.recovery.domain.CallBackCounts;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;

/** The key figures of the overview: each with its range, what may be said of it, and its own period. */
final class Cards {

    private static final String NONE = "–";

    private final Texts words;
    private final Figures figures;
    private final Sentences sentences;

    Cards(Texts words, Figures figures, Sentences sentences) {
        this.words = words;
        this.figures = figures;
        this.sentences = sentences;
    }

    List<Card> of(OverviewFindings findings) {
        List<Card> cards = new ArrayList<>();
        findings.nps().ifPresent(nps -> cards.add(nps(nps)));
        findings.answeredCsat().ifPresent(csat -> cards.add(csat(csat)));
        findings.funnel().filter(funnel -> funnel.invited() > 0).ifPresent(funnel -> cards.add(responses(funnel)));
        findings.nps().or(findings::csat).ifPresent(scores -> cards.add(answers(scores)));
        findings.callBacks().ifPresent(counts -> cards.add(callBacks(counts)));
        findings.repeatOrders().ifPresent(returns -> cards.add(returns(returns)));
        return List.copyOf(cards);
    }

    private Card nps(ScoreFindings findings) {
        Optional<Estimate> nps = findings.whole().headline().estimate();
        return new Card(
                words.get("card.nps"),
                nps.map(each -> figures.nps(each.value())).orElse(NONE),
                nps.flatMap(Estimate::interval).map(figures::npsRange).orElse(""),
                List.of(verdict(findings)),
                List.of(period(findings), before(findings)));
    }

    private Card csat(ScoreFindings findings) {
        Optional<Estimate> mean = findings.whole().mean().flatMap(Estimation::estimate);
        Optional<Estimate> topTwo = findings.whole().headline().estimate();
        String share = topTwo.map(each -> {
                    int digits = Figures.decimalsOf(each.value());
                    String range = each.interval()
                            .map(interval -> figures.percentRange(interval, digits))
                            .orElse("");
                    return words.get("card.csat.top-two", figures.percent(each.value(), digits), range);
                })
                .orElse("");
        return new Card(
                words.get("card.csat"),
                mean.map(each -> figures.decimal(each.value(), 2)).orElse(NONE),
                mean.flatMap(Estimate::interval)
                        .map(interval -> figures.range(interval, 2))
                        .orElse(""),
                List.of(verdict(findings)),
                List.of(share, period(findings), before(findings)));
    }

    private Card responses(FunnelFindings findings) {
        Optional<Estimate> rate = findings.responseRate().estimate();
        int digits = rate.map(each -> Figures.decimalsOf(each.value())).orElse(0);
        return new Card(
                words.get("card.responses"),
                rate.map(each -> figures.percent(each.value(), digits)).orElse(NONE),
                rate.flatMap(Estimate::interval)
                        .map(interval -> figures.percentRange(interval, digits))
                        .orElse(""),
                List.of(),
                List.of(
                        words.get(
                                "card.responses.of",
                                figures.counted("answers", findings.answered()),
                                figures.counted("invitations", findings.invited())),
                        figures.shortPeriod(findings.period())));
    }

    private Card answers(ScoreFindings findings) {
        return new Card(
                words.get("card.answers"),
                figures.count(findings.whole().n()),
                "",
                List.of(),
                List.of(
                        words.get("card.answers.from", figures.counted("customers", findings.customers())),
                        period(findings)));
    }

    private Card callBacks(CallBackCounts counts) {
        return new Card(
                words.get("card.call-backs"),
                figures.count(counts.letDown()),
                "",
                List.of(),
                List.of(
                        words.get("card.call-backs.in-time", counts.inTime(), figures.count(counts.inTime())),
                        words.get(
                                "card.call-backs.others",
                                figures.count(counts.late()),
                                figures.count(counts.waiting())),
                        figures.shortPeriod(counts.period())));
    }

    private Card returns(RepeatOrderFindings findings) {
        String label = words.get("card.returns");
        String period = findings.period()
                .map(each -> words.get(
                        findings.question().by().name().equals("score") ? "followed.answers" : "followed.deliveries",
                        figures.shortPeriod(each),
                        findings.question().horizonDays()))
                .orElseGet(() -> words.get("too-recent"));
        return Contrast.of(findings)
                .map(contrast -> new Card(
                        label,
                        figures.signedPoints(contrast.gap()),
                        words.get("points.short", figures.pointsRange(contrast.range())),
                        List.of(gapVerdict(contrast)),
                        List.of(shares(findings, contrast), period)))
                .orElseGet(() -> new Card(
                        label,
                        NONE,
                        "",
                        List.of(new Card.Verdict(words.get("verdict.NOT_ENOUGH_ANSWERS"), "unsure")),
                        List.of(period)));
    }

    private String shares(RepeatOrderFindings findings, Contrast contrast) {
        int digits = Figures.decimalsOf(contrast.firstShare(), contrast.secondShare());
        return words.get(
                "card.returns." + kind(findings),
                figures.percent(contrast.firstShare(), digits),
                figures.percent(contrast.secondShare(), digits),
                sentences.within(findings));
    }

    private Card.Verdict gapVerdict(Contrast contrast) {
        return contrast.direction() == Contrast.Direction.UNCLEAR
                ? new Card.Verdict(words.get("verdict.COULD_BE_CHANCE"), "unsure")
                : new Card.Verdict(words.get("verdict.gap-confirmed"), "good");
    }

    private String before(ScoreFindings findings) {
        return findings.wholeBefore().n() == 0
                ? words.get("before.none." + Sentences.against(findings))
                : words.get("before", figures.shortPeriod(findings.before()));
    }

    private String period(ScoreFindings findings) {
        return figures.shortPeriod(findings.period());
    }

    private Card.Verdict verdict(ScoreFindings findings) {
        Optional<Estimate> change = findings.change().estimate();
        if (change.isEmpty() || findings.verdict() == Verdict.NOT_ENOUGH_ANSWERS) {
            return new Card.Verdict(words.get("verdict.NOT_ENOUGH_ANSWERS"), "unsure");
        }
        String points = figures.countedPoints(change.get().value());
        return switch (findings.verdict()) {
            case CONFIRMED_RISE -> new Card.Verdict(words.get("change.CONFIRMED_RISE", points), "good");
            case CONFIRMED_FALL -> new Card.Verdict(words.get("change.CONFIRMED_FALL", points), "bad");
            default ->
                new Card.Verdict(
                        words.get(
                                "change.COULD_BE_CHANCE",
                                figures.signed(change.get().value(), points)),
                        "unsure");
        };
    }

    private static String kind(RepeatOrderFindings findings) {
        if (findings.question().by().name().equals("late")) {
            return "late";
        }
        return findings.question().question().equals("csat") ? "csat" : "nps";
    }
}
