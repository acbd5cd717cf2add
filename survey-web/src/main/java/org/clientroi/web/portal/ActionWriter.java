package org.clientroi.web.portal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientroi.insight.domain.ActionFindings;
import org.clientroi.insight.domain.ActionFindings.Contrast;
import org.clientroi.insight.domain.ActionFindings.Reading;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.report.domain.Words;
import org.clientroi.shared.Texts;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;
import org.clientroi.statistics.Interval;
import org.clientroi.web.portal.Panel.Column;
import org.clientroi.web.portal.Panel.Table;

/** Writes the register of actions: what is known since, before, and in the same season a year earlier. */
final class ActionWriter {

    private static final String NONE = "–";

    private final Texts words;
    private final Figures figures;
    private final SegmentNames names;
    private final Currency currency;
    private final Address page;
    private final String basis;

    /** @param basis in what the money is counted, by its name */
    ActionWriter(Texts words, Currency currency, Address page, String basis) {
        this.words = words;
        this.figures = new Figures(words);
        this.names = new SegmentNames(words);
        this.currency = currency;
        this.page = page;
        this.basis = basis;
    }

    List<ActionSheet.Entry> entries(List<ShopAction> actions, List<ActionFindings> findings, boolean mayWrite) {
        return actions.stream()
                .map(action -> entry(action, of(findings, action.id()), mayWrite))
                .toList();
    }

    private static Optional<ActionFindings> of(List<ActionFindings> findings, UUID id) {
        return findings.stream().filter(each -> each.action().id().equals(id)).findFirst();
    }

    private ActionSheet.Entry entry(ShopAction action, Optional<ActionFindings> found, boolean mayWrite) {
        String id = action.id().toString();
        return new ActionSheet.Entry(
                id,
                action.title(),
                action.description().orElse(""),
                facts(action),
                found.map(this::table).stream().toList(),
                found.map(this::money).orElseGet(() -> List.of(words.get("roi.action.not-yet"))),
                mayWrite ? page.with("edit", id).href() + "#action-form" : "",
                mayWrite && action.ended().isEmpty());
    }

    private List<String> facts(ShopAction action) {
        List<String> facts = new ArrayList<>();
        facts.add(action.ended()
                .map(last -> words.get("roi.action.from-to", figures.day(action.begun()), figures.day(last)))
                .orElseGet(() -> words.get("roi.action.since", figures.day(action.begun()))));
        facts.add(action.target()
                .map(target -> words.get(
                        "roi.action.target", names.by(target.segment()), names.value(target.segment(), target.value())))
                .orElseGet(() -> words.get("roi.action.everybody")));
        action.owner().ifPresent(owner -> facts.add(words.get("roi.action.owner", owner)));
        if (action.costOnce().signum() > 0) {
            facts.add(words.get("roi.action.once", money(action.costOnce().doubleValue())));
        }
        if (action.costMonthly().signum() > 0) {
            facts.add(words.get("roi.action.monthly", money(action.costMonthly().doubleValue())));
        }
        return List.copyOf(facts);
    }

    private Table table(ActionFindings found) {
        return new Table(
                words.get("roi.action.table", found.action().title()),
                List.of(
                        Column.text(words.get("roi.action.when")),
                        Column.number(words.get("roi.action.answers")),
                        Column.number(words.get("roi.action.nps")),
                        Column.number(words.get("roi.action.followed", found.horizonDays())),
                        Column.number(words.get("roi.action.rate", found.horizonDays()))),
                List.of(
                        row("since", found.since()),
                        row("before", found.before().then()),
                        row("year", found.yearEarlier().then())));
    }

    private List<String> row(String when, Reading reading) {
        return List.of(
                words.get("roi.action.row." + when, figures.shortPeriod(reading.days())),
                figures.count(reading.answers()),
                shown(reading.nps(), figures::nps, figures::npsRange),
                figures.count(reading.customers()),
                reading.customers() == 0
                        ? words.get("roi.action.too-recent")
                        : shown(reading.rate(), figures::percent, range -> figures.percentRange(range, 1)));
    }

    private static String shown(
            Estimation estimation,
            java.util.function.DoubleFunction<String> value,
            java.util.function.Function<Interval, String> range) {
        return estimation
                .estimate()
                .map(each -> value.apply(each.value())
                        + each.interval()
                                .map(it -> " (" + range.apply(it) + ")")
                                .orElse(""))
                .orElse(NONE);
    }

    /** Spent beside what is associated: each with its days, its horizon, its basis and per whom. */
    private List<String> money(ActionFindings found) {
        return Stream.of(
                        Stream.of(words.get(
                                "roi.action.spent",
                                money(found.spent().doubleValue()),
                                figures.shortPeriod(found.since().days()))),
                        contrast(found, found.before(), "before"),
                        contrast(found, found.yearEarlier(), "year"))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<String> contrast(ActionFindings found, Contrast contrast, String against) {
        String nps = contrast.nps()
                .difference()
                .estimate()
                .flatMap(change -> change.interval()
                        .map(range -> words.get(
                                "roi.action.nps." + against,
                                figures.signedPoints(change.value()),
                                figures.pointsRange(range),
                                Words.in(words.language())
                                        .verdict(contrast.nps().verdict()))))
                .orElse("");
        String value = contrast.perCustomer()
                .estimate()
                .map(each -> words.get(
                        "roi.action.return." + against,
                        basis,
                        signed(each),
                        range(each, 2),
                        found.horizonDays(),
                        figures.counted("customers", found.since().customers()),
                        contrast.together().estimate().map(sum -> range(sum, 0)).orElse(NONE)))
                .orElseGet(() -> words.get("roi.action.return.none." + against, found.horizonDays()));
        return Stream.of(nps, value).filter(line -> !line.isEmpty());
    }

    private String signed(Estimate each) {
        return figures.signedMoney(each.value(), currency, 2);
    }

    private String range(Estimate each, int digits) {
        return each.interval()
                .map(range -> figures.moneyRange(range, currency, digits))
                .orElse(NONE);
    }

    private String money(double amount) {
        return figures.money(amount, currency, amount == Math.rint(amount) ? 0 : 2);
    }

    ActionSheet.Form form(ActionForm typed, List<Segment> segments) {
        List<Frame.Option> options = new ArrayList<>();
        options.add(new Frame.Option(
                "", words.get("roi.action.everybody"), typed.text("segment").isEmpty()));
        segments.forEach(each -> options.add(
                new Frame.Option(each.name(), names.by(each), each.name().equals(typed.text("segment")))));
        boolean known = typed.id().isPresent();
        return new ActionSheet.Form(
                words.get(known ? "roi.action.change" : "roi.action.add"),
                typed.text("id"),
                typed.text("title"),
                typed.text("description"),
                typed.text("owner"),
                typed.text("begun"),
                typed.text("ended"),
                List.copyOf(options),
                typed.text("value"),
                typed.text("once"),
                typed.text("monthly"),
                currency.getCurrencyCode());
    }
}
