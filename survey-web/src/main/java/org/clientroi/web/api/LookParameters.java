package org.clientroi.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clientroi.report.domain.ChartFormat;
import org.clientroi.report.domain.Look;
import org.clientroi.report.domain.Theme;
import org.clientroi.shared.Language;
import org.jspecify.annotations.Nullable;

/** How a chart is wanted, as it came with the query. */
public class LookParameters {

    private static final int USUAL_WIDTH = 640;
    private static final int USUAL_HEIGHT = 360;

    /** 280 to 2000 pixels; 640 when left out. Ask for the width at which the chart is shown. */
    @QueryParam("width")
    @Nullable
    String width;

    /** 160 to 1600 pixels; 360 when left out. */
    @QueryParam("height")
    @Nullable
    String height;

    /** 1 to 3: how fine a PNG is; 1 when left out. */
    @QueryParam("scale")
    @Nullable
    String scale;

    /** light or dark; light when left out. */
    @QueryParam("theme")
    @Nullable
    String theme;

    /** fr or en; the shop's language when left out. */
    @QueryParam("lang")
    @Nullable
    String lang;

    Look look(ChartFormat format) {
        return new Look(
                format,
                number("width", width, Look.NARROWEST, Look.WIDEST, USUAL_WIDTH),
                number("height", height, Look.LOWEST, Look.HIGHEST, USUAL_HEIGHT),
                number("scale", scale, 1, Look.LARGEST_SCALE, 1),
                theme(),
                true);
    }

    Language language(Language usual) {
        return language(lang, usual);
    }

    static Language language(@Nullable String text, Language usual) {
        return given(text)
                .map(code -> Language.parse(code).orElseThrow(() -> refused("lang", "fr, en")))
                .orElse(usual);
    }

    private Theme theme() {
        return switch (given(theme).orElse("light").toLowerCase(Locale.ROOT)) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> throw refused("theme", "light, dark");
        };
    }

    private static int number(String name, @Nullable String text, int least, int most, int usual) {
        return given(text)
                .map(digits -> IntStream.rangeClosed(least, most)
                        .filter(number -> Integer.toString(number).equals(digits))
                        .findFirst()
                        .orElseThrow(() -> refused(name, "a whole number from " + least + " to " + most)))
                .orElse(usual);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static ProblemException refused(String parameter, String allowed) {
        return Problem.of(400, parameter, parameter + ": allowed is " + allowed).asException();
    }
}
