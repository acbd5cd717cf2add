package org.clientroi.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.insight.application.ChoosingPeriod;
import org.clientroi.insight.application.KnowingSegments;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.RepeatOrderQuestion;
import org.clientroi.insight.domain.ScoreQuestion;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ValueQuestion;
import org.clientroi.insight.domain.ValueQuestion.Basis;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.application.ListingShops;

/** Reads questions off the query, and says by name what is not allowed and what would be. */
@ApplicationScoped
public class MetricsQuestions {

    private static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);
    private static final List<String> QUESTIONS = List.of("nps", "csat");
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final ListingShops shops;
    private final ChoosingPeriod choosing;
    private final KnowingSegments segments;

    @SuppressWarnings("NullAway")
    protected MetricsQuestions() {
        this(null, null, null);
    }

    @Inject
    public MetricsQuestions(ListingShops shops, ChoosingPeriod choosing, KnowingSegments segments) {
        this.shops = shops;
        this.choosing = choosing;
        this.segments = segments;
    }

    public AskedShop shop(ShopScope scope, MetricsParameters parameters) {
        String text = parameters.shop().orElseThrow(() -> refused("shop", "the code of a shop"));
        return ShopCode.parse(text)
                .flatMap(code -> shops.find(scope, code))
                .map(shop ->
                        new AskedShop(shop.id(), shop.code(), shop.identity().currency()))
                .orElseThrow(() -> Problem.unknownShop().asException());
    }

    public ScoreQuestion scores(ShopScope scope, AskedShop shop, MetricsParameters parameters) {
        List<String> names = parameters.by().stream()
                .flatMap(by -> Arrays.stream(by.split(",", -1)))
                .map(String::strip)
                .toList();
        List<Grain> grains = Arrays.stream(Grain.values())
                .filter(grain -> names.contains(grain.code()))
                .toList();
        List<String> others = names.stream()
                .filter(name -> grains.stream().noneMatch(grain -> grain.code().equals(name)))
                .toList();
        if (grains.size() + others.size() < names.size() || grains.size() > 1 || others.size() > 1) {
            throw refused("by", "at most one of week and month, and at most one attribute");
        }
        Optional<Segment> segment =
                others.stream().findFirst().map(name -> segment(scope, shop, "by", name, Stream.of("week", "month")));
        ScoreQuestion asked = new ScoreQuestion(
                shop.id(), period(scope, shop, parameters), grains.stream().findFirst(), segment);
        return among(scope, shop, parameters).map(asked::among).orElse(asked);
    }

    private Segment segment(ShopScope scope, AskedShop shop, String parameter, String name, Stream<String> besides) {
        List<Segment> known = segments.of(scope, shop.id());
        return known.stream()
                .filter(segment -> segment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(
                        parameter,
                        Stream.concat(besides, known.stream().map(Segment::name))
                                .collect(Collectors.joining(", "))));
    }

    /** Within which value of which attribute; empty for everybody. */
    public Optional<Within> among(ShopScope scope, AskedShop shop, MetricsParameters parameters) {
        return parameters.where().map(text -> {
            List<Segment> known = segments.of(scope, shop.id());
            return known.stream()
                    .filter(segment -> text.startsWith(segment.name() + ":"))
                    .findFirst()
                    .map(segment -> new Within(
                            segment, text.substring(segment.name().length() + 1).strip()))
                    .orElseThrow(() -> refused(
                            "where",
                            "a name, a colon and a value; names are "
                                    + known.stream().map(Segment::name).collect(Collectors.joining(", "))));
        });
    }

    /** What is only known of everybody is refused to whoever asks about some. */
    public static void ofEverybody(MetricsParameters parameters) {
        if (parameters.where().isPresent()) {
            throw refused("where", "nothing here: this is known of all together only");
        }
    }

    public RepeatOrderQuestion repeatOrders(ShopScope scope, AskedShop shop, MetricsParameters parameters) {
        String by = parameters.classBy().orElse(Segment.SCORE.name());
        Segment segment = by.equals(Segment.SCORE.name())
                ? Segment.SCORE
                : segment(scope, shop, "class", by, Stream.of(Segment.SCORE.name()));
        Optional<DateRange> period =
                parameters.from().isEmpty() && parameters.to().isEmpty()
                        ? Optional.empty()
                        : Optional.of(period(scope, shop, parameters));
        RepeatOrderQuestion asked =
                new RepeatOrderQuestion(shop.id(), segment, question(parameters), period, horizon(parameters));
        return among(scope, shop, parameters).map(asked::among).orElse(asked);
    }

    public ValueQuestion value(ShopScope scope, AskedShop shop, MetricsParameters parameters) {
        String basis = parameters.basis().orElse("turnover");
        Basis counted = Arrays.stream(Basis.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(basis))
                .findFirst()
                .orElseThrow(() -> refused("basis", "turnover, turnover_excl_tax, margin"));
        return new ValueQuestion(repeatOrders(scope, shop, parameters), counted, marginRate(parameters));
    }

    private static Optional<Double> marginRate(MetricsParameters parameters) {
        return parameters.marginRate().map(text -> {
            try {
                double rate = Double.parseDouble(text);
                if (rate > 0 && rate <= 1) {
                    return rate;
                }
            } catch (NumberFormatException _) {
                // refused below, as a share that is none is
            }
            throw refused("margin_rate", "a number above 0 and at most 1");
        });
    }

    private static String question(MetricsParameters parameters) {
        String question = parameters.question().orElse("nps").toLowerCase(Locale.ROOT);
        if (!QUESTIONS.contains(question)) {
            throw refused("question", String.join(", ", QUESTIONS));
        }
        return question;
    }

    public static int horizon(MetricsParameters parameters) {
        String text = parameters.horizon().orElse("90");
        return HORIZONS.stream()
                .filter(days -> days.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> refused("horizon", "30, 90, 180 or 365"));
    }

    public DateRange period(ShopScope scope, AskedShop shop, MetricsParameters parameters) {
        Optional<LocalDate> from = day(parameters.from(), "from");
        Optional<LocalDate> to = day(parameters.to(), "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw refused("to", "a day on or after from (" + from.get() + ")");
        }
        return choosing.choose(scope, shop.id(), from, to)
                .orElseThrow(() -> Problem.unknownShop().asException());
    }

    private static Optional<LocalDate> day(Optional<String> text, String parameter) {
        return text.map(given -> {
            try {
                LocalDate day = LocalDate.parse(given);
                if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                    return day;
                }
            } catch (DateTimeException _) {
                // refused below, as a day outside the calendar is
            }
            throw refused(parameter, "a day from 1990-01-01 to 2099-12-31, written YYYY-MM-DD");
        });
    }

    private static ProblemException refused(String parameter, String allowed) {
        return Problem.of(400, parameter, parameter + ": allowed is " + allowed).asException();
    }
}
