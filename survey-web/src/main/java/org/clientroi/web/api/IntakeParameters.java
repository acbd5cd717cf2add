package org.clientroi.web.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.clientroi.order.intake.BadOption;
import org.clientroi.order.intake.BodyFormat;
import org.clientroi.order.intake.IntakeOptions;
import org.jspecify.annotations.Nullable;

/** How a file of another system is to be read: the parameters that orders and answers share. */
public class IntakeParameters {

    /** The file's column for each of ours: order_number:order_id,placed_at:purchase_ts. */
    @QueryParam("map")
    private List<String> map = List.of();

    /** What fills a column the file lacks or an empty cell: shop:olist,currency:BRL. */
    @QueryParam("default")
    private List<String> defaults = List.of();

    /** Columns of the file that are dropped. */
    @QueryParam("ignore")
    private List<String> ignore = List.of();

    /** Charset of a CSV file that is not UTF-8, such as windows-1252. */
    @QueryParam("charset")
    private @Nullable String charset;

    /** Day up to which the shop's orders are all there, such as 2026-11-20; of orders only. */
    @QueryParam("complete_through")
    private @Nullable String completeThrough;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    private @Nullable String contentType;

    /** Ends the request when a parameter makes no sense. */
    IntakeOptions options() {
        return switch (IntakeOptions.parse(
                String.join(",", map),
                String.join(",", defaults),
                String.join(",", ignore),
                charset().orElse(null),
                completeThrough)) {
            case IntakeOptions options -> options;
            case BadOption(String parameter, String message) ->
                throw Problem.of(400, parameter, message).asException();
        };
    }

    BodyFormat format() {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(type()) ? BodyFormat.JSON : BodyFormat.CSV;
    }

    /** The parameter before what the body says of itself. */
    private Optional<String> charset() {
        return Optional.ofNullable(charset)
                .or(() -> Optional.ofNullable(type().getParameters().get(MediaType.CHARSET_PARAMETER)));
    }

    private MediaType type() {
        return contentType == null ? MediaType.APPLICATION_JSON_TYPE : MediaType.valueOf(contentType);
    }
}
