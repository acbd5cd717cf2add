package org.clientroi.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.report.application.DrawingCharts;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.ChartFormat;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.report.domain.Theme;
import org.clientroi.shared.Language;

/** Charts as files to take away. */
@RequestScoped
class TakingCharts {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 480;
    private static final int A_YEAR = 365;

    @Inject
    private DrawingCharts drawing;

    /** Empty when there is no such chart. */
    Optional<Response> take(Visit.Entered visit, String name, String format, boolean fine) {
        ChartFormat wanted = ChartFormat.valueOf(format.toUpperCase(Locale.ROOT));
        Look look = new Look(wanted, WIDTH, HEIGHT, fine ? 2 : 1, Theme.LIGHT, true);
        return request(visit, name, look)
                .flatMap(request -> drawing.draw(visit.scope(), request))
                .map(chart -> file(chart, wanted, visit));
    }

    private static Optional<ChartRequest> request(Visit.Entered visit, String name, Look look) {
        Language language = visit.words().language();
        boolean csat = visit.facts().npsAnswers() == 0 && visit.facts().csatAnswers() > 0;
        ScoreQuestion scores = new ScoreQuestion(visit.shop().id(), visit.range(), Optional.empty(), Optional.empty());
        return switch (name) {
            case ChartRequest.NpsTrend.NAME -> Optional.of(new ChartRequest.NpsTrend(scores, look, language));
            case ChartRequest.ScoreDistribution.NAME ->
                Optional.of(new ChartRequest.ScoreDistribution(
                        scores, csat ? ScoreScale.CSAT : ScoreScale.NPS, look, language));
            case ChartRequest.ReorderRate.NAME ->
                Optional.of(new ChartRequest.ReorderRate(
                        new RepeatOrderQuestion(
                                visit.shop().id(), Segment.SCORE, csat ? "csat" : "nps", Optional.empty(), A_YEAR),
                        look,
                        language));
            default -> Optional.empty();
        };
    }

    private static Response file(Chart chart, ChartFormat format, Visit.Entered visit) {
        String type = format == ChartFormat.SVG
                ? format.mediaType() + ";charset=" + StandardCharsets.UTF_8.name()
                : format.mediaType();
        String name = "%s-%s-%s.%s"
                .formatted(
                        chart.name(),
                        visit.shop().code(),
                        visit.range().to(),
                        format.name().toLowerCase(Locale.ROOT));
        return Response.ok(chart.image().bytes())
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
