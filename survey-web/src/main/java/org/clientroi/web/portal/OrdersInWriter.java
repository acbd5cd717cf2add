package org.clientroi.web.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientroi.order.application.KeepingOrderFile;
import org.clientroi.order.application.OrderFileCheck;
import org.clientroi.order.domain.OrderField;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.intake.IntakeAnswer;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.portal.OrderFilePage.Fact;
import org.clientroi.web.portal.OrderFilePage.Problem;

/** Writes the pages on which orders are brought in by hand. */
final class OrdersInWriter {

    static final String REFUSED = "refused";
    static final String COLUMN = "column-";
    static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-16");

    /** What a heading may mean, in the order of the list on the page. */
    private static final List<String> MEANINGS = Stream.concat(
                    Stream.of("order_number", "customer_first_name", "customer_name", "customer_phone", "shop"),
                    OrderField.ALL.stream().map(OrderField::column))
            .toList();

    static final int MOST_SHOWN = 50;

    private final Texts words;
    private final Figures figures;
    private final Address address;
    private final Shop shop;
    private final ZoneId zone;
    private final RejectionWords reasons;

    /** @param address of the list, with shop and language */
    OrdersInWriter(Texts words, Address address, Shop shop) {
        this.words = words;
        this.figures = new Figures(words);
        this.address = address;
        this.shop = shop;
        this.zone = shop.zone();
        this.reasons = new RejectionWords(words);
    }

    static boolean isMeaning(String name) {
        return name.equals(OrderFile.ATTRIBUTE) || MEANINGS.contains(name);
    }

    Address address(UUID file) {
        return new Address(address.path() + "/" + file, address.query());
    }

    OrdersInPage list(Frame frame, List<OrderFile> files, Optional<String> refused) {
        return new OrdersInPage(
                frame,
                words.get("orders-in.heading", shop.name()),
                words.get("orders-in.lead"),
                new Address(OrdersUpload.PATH, address.query()).href(),
                words.get("orders-in.limit", KeepingOrderFile.MOST_BYTES >> 20),
                refused.map(reason -> "orders-in.refused." + reason)
                        .filter(words::has)
                        .map(key -> words.get(key, KeepingOrderFile.MOST_BYTES >> 20)),
                files.stream().map(this::row).toList());
    }

    private OrdersInPage.Row row(OrderFile file) {
        String result = file.state() == OrderFile.State.DONE
                ? words.get(
                        "orders-in.row.result",
                        figures.count(file.progress().created()),
                        figures.count(file.progress().updated()),
                        figures.count(file.progress().rejected()))
                : "";
        return new OrdersInPage.Row(
                name(file),
                address(file.id()).href(),
                figures.moment(file.uploadedAt(), zone),
                words.get("orders-in.state." + file.state().code()),
                switch (file.state()) {
                    case DONE -> "good";
                    case REFUSED -> "bad";
                    case WAITING, QUEUED, IMPORTING -> "unsure";
                },
                result);
    }

    private String name(OrderFile file) {
        return file.name().isEmpty() ? words.get("orders-in.no-name") : file.name();
    }

    /**
     * @param check while it waits
     * @param rejected the first lines that were not taken, when it is done
     */
    OrderFilePage file(
            Frame frame, OrderFile file, Optional<OrderFileCheck> check, List<IntakeAnswer.Listed> rejected) {
        return new OrderFilePage(
                frame,
                name(file),
                words.get("orders-in.file.lead." + file.state().code()),
                address(file.id()).href(),
                check.map(each -> preview(file, each)),
                file.state().isUnderWay() ? Optional.of(progress(file)) : Optional.empty(),
                check.isEmpty() && !file.state().isUnderWay() ? Optional.of(result(file, rejected)) : Optional.empty(),
                new Frame.Link(words.get("orders-in.back"), address.href(), "false", ""));
    }

    private OrderFilePage.Preview preview(OrderFile file, OrderFileCheck check) {
        long good = check.lines() - check.rejected();
        boolean importable = check.unreadable().isEmpty() && good > 0;
        return new OrderFilePage.Preview(
                file.workbook()
                        ? List.of()
                        : CHARSETS.stream()
                                .map(each -> new Frame.Option(
                                        each,
                                        words.get("orders-in.charset." + each.toLowerCase(Locale.ROOT)),
                                        each.equals(file.charset())))
                                .toList(),
                columns(check),
                warnings(check),
                check.unreadable().map(reasons::reason),
                words.get(
                        "orders-in.counted", figures.counted("lines", check.lines()), figures.count(check.rejected())),
                mails(check),
                importable ? words.get("orders-in.import", figures.counted("lines", good)) : "",
                sample(check),
                new OrderFilePage.Problems(
                        words.get("orders-in.problems", figures.counted("lines", check.rejected())),
                        problems(check.problems()),
                        more(check.rejected(), check.problems().size())));
    }

    private List<OrderFilePage.Column> columns(OrderFileCheck check) {
        List<OrderFilePage.Column> columns = new ArrayList<>();
        for (String heading : check.headings()) {
            String chosen = check.columns().getOrDefault(heading, "");
            List<Frame.Option> meanings = Stream.concat(Stream.of("", OrderFile.ATTRIBUTE), MEANINGS.stream())
                    .map(each -> new Frame.Option(each, meaning(each), each.equals(chosen)))
                    .toList();
            columns.add(new OrderFilePage.Column(
                    COLUMN + columns.size(),
                    heading.isBlank() ? words.get("orders-in.no-heading") : heading.strip(),
                    meanings));
        }
        return columns;
    }

    private String meaning(String name) {
        return switch (name) {
            case "" -> words.get("orders-in.meaning.none");
            case OrderFile.ATTRIBUTE -> words.get("orders-in.meaning.attribute");
            default -> reasons.column(name);
        };
    }

    /** What a new order cannot be without, and what two headings say at once. */
    private List<String> warnings(OrderFileCheck check) {
        List<String> warnings = new ArrayList<>();
        if (check.headings().isEmpty()) {
            return warnings;
        }
        var meant = check.columns().values();
        Stream.of("order_number", "placed_at", "amount")
                .filter(each -> !meant.contains(each))
                .map(each -> words.get("orders-in.warning.missing", reasons.column(each)))
                .forEach(warnings::add);
        if (!meant.contains("customer_email") && !meant.contains("customer_ref")) {
            warnings.add(words.get("orders-in.warning.missing", reasons.column("customer_email")));
        }
        if (!meant.contains("currency")) {
            warnings.add(words.get("orders-in.warning.currency", shop.currency().getCurrencyCode()));
        }
        Set<String> seen = new LinkedHashSet<>();
        meant.stream()
                .filter(each -> !each.equals(OrderFile.ATTRIBUTE) && !seen.add(each))
                .distinct()
                .map(each -> words.get("orders-in.warning.twice", reasons.column(each)))
                .forEach(warnings::add);
        return warnings;
    }

    private String mails(OrderFileCheck check) {
        if (shop.askingSince().isEmpty()) {
            return words.get("orders-in.mails.off");
        }
        String since = figures.moment(shop.askingSince().get(), zone);
        return check.mayBeAsked() == 0
                ? words.get("orders-in.mails.none", since)
                : words.get("orders-in.mails.some", check.mayBeAsked(), since);
    }

    private OrderFilePage.Table sample(OrderFileCheck check) {
        Set<String> names = new LinkedHashSet<>();
        check.sample().forEach(row -> names.addAll(row.keySet()));
        List<List<String>> rows = check.sample().stream()
                .map(row -> names.stream().map(name -> shown(row.get(name))).toList())
                .toList();
        return new OrderFilePage.Table(
                words.get("orders-in.sample"),
                names.stream().map(reasons::column).toList(),
                rows);
    }

    private String shown(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant time -> figures.moment(time, zone);
            case LocalDate day -> figures.day(day);
            case BigDecimal amount -> figures.decimal(amount.doubleValue(), 2);
            case Boolean yes -> words.get(yes ? "orders-in.yes" : "orders-in.no");
            case Enum<?> word -> word(word);
            default -> value.toString();
        };
    }

    private String word(Enum<?> word) {
        String name = word.name().toLowerCase(Locale.ROOT);
        String key = "orders-in.word." + name;
        return words.has(key) ? words.get(key) : name;
    }

    private List<Problem> problems(List<IntakeAnswer.Listed> lines) {
        return lines.stream()
                .map(each -> new Problem(
                        figures.count(each.line()),
                        each.field() == null ? "" : reasons.column(each.field()),
                        reasons.reason(each.message())))
                .toList();
    }

    private String more(long all, int listed) {
        return all > listed ? words.get("orders-in.more", figures.count(all - listed)) : "";
    }

    private OrderFilePage.Progress progress(OrderFile file) {
        OrderFile.Progress progress = file.progress();
        String said = file.state() == OrderFile.State.QUEUED
                ? words.get("orders-in.progress.queued")
                : words.get(
                        "orders-in.progress.importing",
                        figures.count(progress.done()),
                        figures.count(progress.total()));
        return new OrderFilePage.Progress(
                said, progress.done(), Math.max(progress.total(), 1), progress.attempts() > 1 ? again() : "");
    }

    private String again() {
        return words.get("orders-in.progress.again");
    }

    private OrderFilePage.Result result(OrderFile file, List<IntakeAnswer.Listed> rejected) {
        OrderFile.Progress progress = file.progress();
        if (file.state() == OrderFile.State.REFUSED) {
            String why = file.refusal().map(reasons::reason).orElse("");
            return new OrderFilePage.Result(why, false, List.of(), List.of(), "", List.of());
        }
        List<Fact> facts = List.of(
                fact("created", progress.created()),
                fact("updated", progress.updated()),
                fact("unchanged", progress.unchanged()),
                fact("skipped", progress.skipped()),
                fact("rejected", progress.rejected()));
        String said = words.get("orders-in.done", figures.counted("lines", progress.done()));
        return new OrderFilePage.Result(
                progress.attempts() > 1 ? said + " " + again() : said,
                true,
                facts,
                problems(rejected),
                more(progress.rejected(), rejected.size()),
                file
                        .run()
                        .map(run -> new Frame.Link(
                                words.get("orders-in.rejected.download"),
                                new Address(address(file.id()).path() + "/rejected.csv", address.query()).href(),
                                "false",
                                ""))
                        .stream()
                        .toList());
    }

    private Fact fact(String name, long lines) {
        return new Fact(words.get("orders-in.fact." + name), figures.count(lines));
    }
}
