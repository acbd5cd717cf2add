package org.clientroi.web.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.JobState;
import org.clientroi.report.domain.WorkbookJob;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;

/** Writes the page of reports. */
final class ReportsWriter {

    private static final int BYTES_OF_A_MEGABYTE = 1_000_000;

    private final Texts words;
    private final Figures figures;
    private final Shop shop;
    private final Address address;

    /** @param address of the page with shop, period and language */
    ReportsWriter(Texts words, Shop shop, Address address) {
        this.words = words;
        this.figures = new Figures(words);
        this.shop = shop;
        this.address = address;
    }

    /** @param manages whether the workbook may be had, which holds answers */
    ReportsPage page(Visit.Entered visit, List<WorkbookJob> jobs, boolean manages) {
        return new ReportsPage(
                visit.frame(),
                words.get("reports.heading", shop.name()),
                words.get(manages ? "reports.lead" : "reports.lead.figures"),
                manages ? Optional.of(order(visit)) : Optional.empty(),
                jobs.stream().map(this::job).toList(),
                address.href(),
                jobs.stream().anyMatch(job -> job.state().isUnderWay()),
                Stream.of(
                                ChartRequest.NpsTrend.NAME,
                                ChartRequest.ScoreDistribution.NAME,
                                ChartRequest.ReorderRate.NAME)
                        .map(this::chart)
                        .toList());
    }

    private ReportsPage.Order order(Visit.Entered visit) {
        return new ReportsPage.Order(
                address.href(),
                figures.period(visit.range()),
                Arrays.stream(Language.values())
                        .map(language -> new Frame.Option(
                                language.code(),
                                words.get("language." + language.code()),
                                language == words.language()))
                        .toList(),
                new Address(WorkbookResource.PATH, address.query()).href());
    }

    private ReportsPage.Job job(WorkbookJob job) {
        String what = words.get(
                "reports.what",
                figures.period(job.period()),
                words.get("reports.in." + job.language().code()));
        Address one = new Address(address.path() + "/" + job.id(), address.query());
        boolean ready = job.state() == JobState.READY;
        return new ReportsPage.Job(
                what,
                figures.moment(job.askedAt(), shop.zone()),
                words.get("reports.state." + job.state().code()),
                tone(job.state()),
                job.state() == JobState.WRITING ? job.progress().map(share -> (int) (100 * share)) : Optional.empty(),
                remarks(job),
                ready
                        ? Optional.of(new Frame.Link(words.get("reports.download"), one.href(), "", ""))
                        : Optional.empty(),
                job.state().isUnderWay() ? Optional.of(one.href()) : Optional.empty(),
                what);
    }

    private static String tone(JobState state) {
        return switch (state) {
            case READY -> "good";
            case FAILED -> "bad";
            case WAITING, WRITING, CANCELLED -> "unsure";
        };
    }

    private List<String> remarks(WorkbookJob job) {
        Optional<String> rows = job.answers() == 0
                ? Optional.empty()
                : Optional.of(
                        job.state() == JobState.READY
                                ? words.get(
                                        "reports.rows",
                                        figures.counted("answers", job.written()),
                                        figures.decimal((double) job.size() / BYTES_OF_A_MEGABYTE, 1))
                                : words.get(
                                        "reports.written",
                                        figures.count(job.written()),
                                        figures.counted("answers", job.answers())));
        Optional<String> kept = job.state() == JobState.READY
                ? job.keepUntil().map(until -> words.get("reports.kept", figures.moment(until, shop.zone())))
                : Optional.empty();
        Optional<String> why =
                job.state() == JobState.FAILED ? Optional.of(words.get("reports.failed.why")) : Optional.empty();
        return Stream.of(rows, kept, why).flatMap(Optional::stream).toList();
    }

    private ReportsPage.Taken chart(String name) {
        return new ReportsPage.Taken(
                words.get("reports.chart." + name),
                words.get("reports.chart." + name + ".note"),
                List.of(
                        file(name, "png", "1", "reports.png"),
                        file(name, "png", "2", "reports.png.2"),
                        file(name, "svg", "1", "reports.svg")));
    }

    private Frame.Link file(String name, String format, String scale, String key) {
        return new Frame.Link(
                words.get(key),
                new Address(address.path() + "/" + name + "." + format, address.query())
                        .with("scale", scale)
                        .href(),
                "",
                words.get(key + ".named", words.get("reports.chart." + name)));
    }
}
