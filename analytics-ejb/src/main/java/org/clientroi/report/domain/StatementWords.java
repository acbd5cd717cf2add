package org.clientroi.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.clientroi.insight.domain.Driver;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.Scale;
import org.clientroi.insight.domain.Statement;
import org.clientroi.insight.domain.Verdict;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Interval;

/** Statements as one sentence, in one language; never of cause and effect. */
public final class StatementWords {

    private final Texts texts;
    private final Figures figures;
    private final Words words;

    private StatementWords(Language language) {
        texts = Texts.of(StatementWords.class, "statements", language);
        figures = Figures.in(language);
        words = Words.in(language);
    }

    public static StatementWords in(Language language) {
        return new StatementWords(language);
    }

    /** @param currency of the shop */
    public String say(Statement statement, Currency currency) {
        return switch (statement) {
            case Statement.Nothing nothing -> texts.get("nothing." + code(nothing.subject()));
            case Statement.NotYet notYet ->
                texts.get("not-yet." + code(notYet.subject()), figures.count(notYet.wanted()));
            case Statement.Scored scored -> scored(scored);
            case Statement.Returns returns -> returns(returns);
            case Statement.Groups groups ->
                texts.get(
                        groups.differ() ? "groups.differ" : "groups.alike",
                        words.bySegment(groups.question().by()),
                        within(groups.question()));
            case Statement.Worth worth -> worth(worth, currency);
            case Statement.Answered answered -> answered(answered);
            case Statement.AnsweredOnly answered -> texts.get("answered.only", figures.share(answered.rate()));
            case Statement.Lead lead -> lead(lead);
            case Statement.Moved moved -> moved(moved);
        };
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String scored(Statement.Scored scored) {
        Interval range = scored.range();
        boolean nps = scored.scale() == Scale.NPS;
        // a fall is told by its size
        Optional<Interval> change = scored.verdict() == Verdict.CONFIRMED_FALL
                ? scored.change().map(StatementWords::turned)
                : scored.change();
        return texts.get(
                "scored." + scored.scale().code() + "." + code(scored.verdict()),
                nps ? figures.points(scored.value()) : figures.share(scored.value()),
                nps ? figures.points(range.lower()) : figures.share(range.lower()),
                nps ? figures.points(range.upper()) : figures.share(range.upper()),
                change.map(gap -> points(gap.lower(), gap)).orElse(""),
                change.map(gap -> points(gap.upper(), gap)).orElse(""),
                figures.count(scored.wanted()),
                texts.get("against." + code(scored.against())));
    }

    private String within(RepeatOrderQuestion question) {
        return texts.get("within." + question.horizonDays());
    }

    /** Promoters and detractors, punctual and late have words of their own. */
    private static String classes(RepeatOrderQuestion question) {
        return switch (question.by().name()) {
            case "score" -> question.question();
            case "late" -> "late";
            default -> "two";
        };
    }

    private String returns(Statement.Returns returns) {
        Interval gap = returns.direction() == Statement.Direction.LESS ? turned(returns.gap()) : returns.gap();
        return texts.get(
                "returns." + classes(returns.question()) + "." + code(returns.direction()),
                figures.share(returns.firstRate()),
                figures.share(returns.secondRate()),
                within(returns.question()),
                points(gap.lower(), gap),
                points(gap.upper(), gap),
                words.className(returns.question(), returns.first()),
                words.className(returns.question(), returns.second()));
    }

    private static Interval turned(Interval gap) {
        return new Interval(-gap.upper(), -gap.lower(), gap.level());
    }

    /** With a decimal where whole points would say too little. */
    private String points(double end, Interval gap) {
        boolean small = Math.max(Math.abs(gap.lower()), Math.abs(gap.upper())) < 0.05;
        return small ? figures.pointsWithDecimal(end) : figures.points(end);
    }

    private String worth(Statement.Worth worth, Currency currency) {
        Interval gap = worth.direction() == Statement.Direction.LESS ? turned(worth.gap()) : worth.gap();
        String kind = worth.question().by().isScore() ? worth.question().question() : "two";
        return texts.get(
                "worth." + kind + "." + code(worth.direction()),
                money(gap.lower(), currency),
                money(gap.upper(), currency),
                within(worth.question()),
                words.className(worth.question(), worth.first()),
                words.className(worth.question(), worth.second()));
    }

    private String money(double amount, Currency currency) {
        return figures.money(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN), currency);
    }

    private String answered(Statement.Answered answered) {
        String rate = figures.share(answered.rate());
        String raw = figures.points(answered.raw());
        return answered.weighted()
                .map(weighted -> texts.get("answered.weighted", rate, raw, figures.points(weighted)))
                .orElseGet(() -> texts.get("answered.raw", rate, raw));
    }

    private String lead(Statement.Lead lead) {
        String percent = figures.share(lead.percent() / 100);
        return lead.second()
                .map(second -> texts.get("lead.two", driver(lead.first()), driver(second)))
                .orElseGet(() -> texts.get("lead.one", driver(lead.first()), percent));
    }

    private String driver(Driver driver) {
        return texts.get("driver." + driver.code());
    }

    private String moved(Statement.Moved moved) {
        String change = texts.get(
                "moved." + code(moved.verdict()), figures.points(moved.nps()), figures.pointsApart(moved.change()));
        return moved.since()
                .map(week -> change + " " + texts.get("moved.since", week, figures.points(moved.sinceNps())))
                .orElse(change);
    }
}
