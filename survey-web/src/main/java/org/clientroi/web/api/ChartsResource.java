package org.clientroi.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.clientroi.account.domain.Role;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.report.application.DrawingCharts;
import org.clientroi.report.domain.Chart;
import org.clientroi.report.domain.ChartFormat;
import org.clientroi.report.domain.ChartRequest;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.ScoreScale;
import org.clientroi.shared.Language;
import org.clientroi.shop.application.ListingShops;
import org.clientroi.shop.domain.Shop;
import org.clientroi.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The charts, as pictures. */
@Path("/charts")
@RequestScoped
public class ChartsResource {

    private static final String NAMES = String.join(
            ", ",
            ChartRequest.NpsTrend.NAME,
            ChartRequest.ScoreDistribution.NAME,
            ChartRequest.ReorderRate.NAME,
            ChartRequest.RepeatOrderCurves.NAME,
            ChartRequest.HazardRatios.NAME,
            ChartRequest.OrdersPerCustomer.NAME,
            ChartRequest.Drivers.NAME,
            ChartRequest.Value.NAME);

    private final DrawingCharts drawing;
    private final MetricsQuestions questions;
    private final ListingShops shops;
    private final Caller caller;

    @SuppressWarnings("NullAway")
    protected ChartsResource() {
        this(null, null, null, null);
    }

    @Inject
    public ChartsResource(DrawingCharts drawing, MetricsQuestions questions, ListingShops shops, Caller caller) {
        this.drawing = drawing;
        this.questions = questions;
        this.shops = shops;
        this.caller = caller;
    }

    @GET
    @Path("{name}.{format: png|svg}")
    @Operation(
            summary = "A chart as PNG or SVG: nps-trend, score-distribution, reorder-rate, repeat-order-curves,"
                    + " hazard-ratios, orders-per-customer, drivers, value",
            description = "by: week or month (nps-trend); class and horizon (reorder-rate, repeat-order-curves,"
                + " hazard-ratios, orders-per-customer, value); basis (value); question: nps or csat"
                + " (score-distribution and those). Without from and to, the last 90 days of answers, and for repeat"
                + " orders the newest twelve months that were followed for the whole horizon.")
    public Response chart(
            @PathParam("name") String name,
            @PathParam("format") String format,
            @BeanParam MetricsParameters parameters,
            @BeanParam LookParameters looks,
            @Context Request request) {
        AskedShop shop = questions.shop(caller.scope(Role.EXECUTIVE), parameters);
        ChartFormat wanted = ChartFormat.valueOf(format.toUpperCase(Locale.ROOT));
        ChartRequest asked = request(name, shop, parameters, looks.look(wanted), looks.language(languageOf(shop)));
        return drawing.draw(caller.scope(Role.EXECUTIVE), asked)
                .map(chart -> answer(chart, wanted, request))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }

    private ChartRequest request(
            String name, AskedShop shop, MetricsParameters parameters, Look look, Language language) {
        return switch (name) {
            case ChartRequest.NpsTrend.NAME ->
                new ChartRequest.NpsTrend(
                        timeOnly(questions.scores(caller.scope(Role.EXECUTIVE), shop, parameters)), look, language);
            case ChartRequest.ScoreDistribution.NAME ->
                new ChartRequest.ScoreDistribution(
                        questions.scores(caller.scope(Role.EXECUTIVE), shop, parameters),
                        scale(parameters),
                        look,
                        language);
            case ChartRequest.ReorderRate.NAME ->
                new ChartRequest.ReorderRate(
                        questions.repeatOrders(caller.scope(Role.EXECUTIVE), shop, parameters), look, language);
            case ChartRequest.RepeatOrderCurves.NAME ->
                new ChartRequest.RepeatOrderCurves(
                        questions.repeatOrders(caller.scope(Role.EXECUTIVE), shop, parameters), look, language);
            case ChartRequest.HazardRatios.NAME ->
                new ChartRequest.HazardRatios(
                        questions.repeatOrders(caller.scope(Role.EXECUTIVE), shop, parameters), look, language);
            case ChartRequest.OrdersPerCustomer.NAME ->
                new ChartRequest.OrdersPerCustomer(
                        questions.repeatOrders(caller.scope(Role.EXECUTIVE), shop, parameters), look, language);
            case ChartRequest.Drivers.NAME ->
                new ChartRequest.Drivers(
                        questions.scores(caller.scope(Role.EXECUTIVE), shop, parameters), look, language);
            case ChartRequest.Value.NAME ->
                new ChartRequest.Value(questions.value(caller.scope(Role.EXECUTIVE), shop, parameters), look, language);
            default ->
                throw Problem.of(404, "There is no such chart; there are " + NAMES + ".")
                        .asException();
        };
    }

    private static ScoreQuestion timeOnly(ScoreQuestion question) {
        if (question.segment().isPresent()) {
            throw Problem.of(400, "by", "by: allowed is week, month").asException();
        }
        return question;
    }

    private static ScoreScale scale(MetricsParameters parameters) {
        return switch (parameters.question().orElse("nps").toLowerCase(Locale.ROOT)) {
            case "nps" -> ScoreScale.NPS;
            case "csat" -> ScoreScale.CSAT;
            default ->
                throw Problem.of(400, "question", "question: allowed is nps, csat")
                        .asException();
        };
    }

    private Language languageOf(AskedShop shop) {
        return shops.find(caller.scope(Role.EXECUTIVE), shop.code())
                .map(Shop::language)
                .orElse(Language.EN);
    }

    private static Response answer(Chart chart, ChartFormat format, Request request) {
        byte[] image = chart.image().bytes();
        EntityTag tag = new EntityTag(fingerprint(image));
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(image) : unchanged;
        String type = format == ChartFormat.SVG
                ? format.mediaType() + ";charset=" + StandardCharsets.UTF_8.name()
                : format.mediaType();
        return answer.type(type)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String fingerprint(byte[] image) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(image);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
