package org.clientroi.web.portal;

import java.util.Optional;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.ScoreFindings;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Interval;

/** What the figures say, as a sentence, by rule: the same findings always give the same words. */
final class Sentences {

    /** Where fewer come back, the page says so before it compares anybody. */
    private static final double FEW = 0.05;

    private final Texts words;
    private final Figures figures;

    Sentences(Texts words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** The heading of the overview. */
    Sentence headline(OverviewFindings findings) {
        Optional<RepeatOrderFindings> returns = worthLeadingWith(findings);
        if (returns.isPresent()) {
            return returns(returns.get());
        }
        if (findings.answeredNps().isPresent()) {
            return score("nps", findings.answeredNps().get());
        }
        if (findings.answeredCsat().isPresent()) {
            return score("csat", findings.answeredCsat().get());
        }
        return findings.late()
                .filter(late -> customers(late) > 0)
                .map(this::returns)
                .orElseGet(() -> Sentence.of(words.get(nothing(findings))));
    }

    /** What the heading rests on. */
    String lead(OverviewFindings findings) {
        Optional<RepeatOrderFindings> returns = worthLeadingWith(findings);
        if (returns.isPresent()) {
            return basis(returns.get());
        }
        Optional<ScoreFindings> scores = findings.answeredNps().or(findings::answeredCsat);
        if (scores.isPresent()) {
            return basis(scores.get());
        }
        return findings.late()
                .filter(late -> customers(late) > 0)
                .map(late -> words.get("lead.no-answers-yet") + " " + basis(late))
                .orElseGet(() -> words.get(nothing(findings) + ".lead"));
    }

    /** Who came back more, as far as the interval of the gap allows; first of all whether anybody did. */
    Sentence returns(RepeatOrderFindings findings) {
        long n = customers(findings);
        if (n == 0) {
            return Sentence.of(words.get("returns.nobody-followed", within(findings)));
        }
        if (share(findings) < FEW) {
            return Sentence.of(words.get("returns.few", figures.percent(share(findings), 1), within(findings)));
        }
        return Contrast.of(findings)
                .map(contrast -> contrasted(findings, contrast))
                .orElseGet(() ->
                        Sentence.of(words.get("returns.overall", figures.percent(share(findings)), within(findings))));
    }

    /** The gap with its range, and how many customers it rests on. */
    String basis(RepeatOrderFindings findings) {
        var text = new StringBuilder();
        Contrast.of(findings).ifPresent(contrast -> text.append(gap(contrast)).append(' '));
        findings.period()
                .ifPresent(period -> text.append(words.get(
                        byAnswer(findings) ? "basis.answers" : "basis.deliveries",
                        figures.counted(byAnswer(findings) ? "answers" : "deliveries", customers(findings)),
                        figures.period(period),
                        findings.question().horizonDays())));
        return text.toString().strip();
    }

    String gap(Contrast contrast) {
        String key = switch (contrast.direction()) {
            case UNCLEAR -> "gap.unclear";
            case MORE, LESS -> "gap.confirmed";
        };
        Interval range = positive(contrast);
        int digits = Figures.decimalsOfPoints(range.lower(), range.upper());
        return words.get(
                key, figures.decimal(range.lower() * 100, digits), figures.decimal(range.upper() * 100, digits));
    }

    /** The level and its change, with the verdict's words. */
    Sentence score(String kind, ScoreFindings findings) {
        Estimate estimate = findings.whole().headline().estimate().orElseThrow();
        String level = kind.equals("nps") ? figures.nps(estimate.value()) : figures.percent(estimate.value());
        Optional<Estimate> change = findings.change().estimate();
        Verdict verdict = change.isPresent() ? findings.verdict() : Verdict.NOT_ENOUGH_ANSWERS;
        String points = change.map(each -> figures.countedPoints(each.value())).orElse("");
        return Sentence.of(words.get(
                "headline." + kind + "." + verdict, level, points, words.get("against." + against(findings))));
    }

    /** The period before, or the same a year earlier: what the findings were held against. */
    static String against(ScoreFindings findings) {
        return View.code(findings.comparison());
    }

    String basis(ScoreFindings findings) {
        return words.get(
                findings.isRangedByCustomer() ? "basis.scores.by-customer" : "basis.scores",
                figures.counted("answers", findings.whole().n()),
                figures.counted("customers", findings.customers()),
                figures.period(findings.period()));
    }

    /** "within a year", "within 90 days". */
    String within(RepeatOrderFindings findings) {
        return words.get("within." + findings.question().horizonDays());
    }

    static boolean few(RepeatOrderFindings findings) {
        return customers(findings) > 0 && share(findings) < FEW;
    }

    static long customers(RepeatOrderFindings findings) {
        return findings.classes().stream()
                .mapToLong(RepeatOrderFindings.ClassOfCustomers::n)
                .sum();
    }

    static long reordered(RepeatOrderFindings findings) {
        return findings.classes().stream()
                .mapToLong(RepeatOrderFindings.ClassOfCustomers::reordered)
                .sum();
    }

    private static double share(RepeatOrderFindings findings) {
        return (double) reordered(findings) / customers(findings);
    }

    private Sentence contrasted(RepeatOrderFindings findings, Contrast contrast) {
        int digits = Figures.decimalsOf(contrast.firstShare(), contrast.secondShare());
        String classes = classes(findings);
        return Sentence.of(words.get(
                "returns." + classes + "." + contrast.direction(),
                figures.percent(contrast.firstShare(), digits),
                figures.percent(contrast.secondShare(), digits),
                within(findings)));
    }

    /** Which sentence fits the classes: scores of one question or the other, lateness, yes and no, or a list. */
    private String classes(RepeatOrderFindings findings) {
        return switch (findings.question().by().name()) {
            case "score" -> findings.question().question().equals("csat") ? "csat" : "nps";
            case "late", "first_order", "voucher" -> findings.question().by().name();
            default -> "other";
        };
    }

    /** Repeat orders lead where the answers tell customers apart, or there is nothing else to tell yet. */
    private static Optional<RepeatOrderFindings> worthLeadingWith(OverviewFindings findings) {
        return findings.returns()
                .filter(each -> !few(each))
                .filter(each -> Contrast.of(each)
                        .filter(contrast -> contrast.direction() != Contrast.Direction.UNCLEAR)
                        .isPresent());
    }

    private static Interval positive(Contrast contrast) {
        var range = contrast.range();
        return contrast.direction() == Contrast.Direction.LESS
                ? new Interval(-range.upper(), -range.lower(), range.level())
                : range;
    }

    private static String nothing(OverviewFindings findings) {
        if (findings.holdsNothing()) {
            return "nothing.no-orders";
        }
        boolean answeredOnce = findings.facts().npsAnswers() + findings.facts().csatAnswers() > 0;
        return answeredOnce ? "nothing.in-period" : "nothing.no-answers";
    }

    private static boolean byAnswer(RepeatOrderFindings findings) {
        return findings.question().by().name().equals("score");
    }
}
