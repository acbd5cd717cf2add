package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clientroi.insight.domain.RepeatOrderFindings;
import org.clientroi.insight.domain.Segment;
import org.clientroi.report.chart.RealCharts;
import org.clientroi.report.domain.Charts;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.web.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages as they are sent, written to {@code target/portal} so that they can be looked at. */
class PagesTest {

    private static final Path FOLDER = Path.of("target", "portal");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private final Templates templates = new Templates();
    private final Charts charts = RealCharts.charts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOverviewShowsTheFindingTheFiguresAndTheirNumbers(Language language) throws IOException {
        String html = overview("overview", language, Example.overview());

        assertThat(html).contains("<h1>", "class=\"value\">38<", "<details>").doesNotContain(" style=", "<style");
        assertThat(html.split("<section class=\"panel\"", -1)).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aShopWithBothScoresShowsBoth(Language language) throws IOException {
        assertThat(overview("both", language, Example.withBothScores()))
                .contains(language == Language.FR ? "4,16" : "4.16");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aShopWithoutAnswersShowsLateBesidePunctual(Language language) throws IOException {
        assertThat(overview("no-answers", language, Example.withoutAnswers())).contains("id=\"reorder-rate-title\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyShopShowsNoFiguresAtAll(Language language) throws IOException {
        assertThat(overview("empty", language, Example.empty())).doesNotContain("class=\"card\"", "class=\"panel\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void repeatOrdersShowClassesAssociationAndWhatWasLeftOut(Language language) throws IOException {
        String html = repeatOrders("repeat-orders", language, Example.returns("score", 365, 0.43, 0.34, 0.26));

        assertThat(html).contains("class=\"said\"", "excluded-title", language == Language.FR ? "0,14" : "0.14");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fewComebacksAreToldHonestly(Language language) throws IOException {
        String html = repeatOrders("few", language, Example.returns("score", 365, 0.012, 0.010, 0.009));

        assertThat(html).contains("class=\"caution\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRepeatOrdersPageWithoutAnybodyFollowedStillSaysWhatWasLeftOut(Language language) throws IOException {
        assertThat(repeatOrders("nobody", language, Example.nobodyFollowed())).contains("excluded-title");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSignInPageSaysOneKindSentenceAfterAFailure(Language language) throws IOException {
        Texts words = words(language);
        Frame frame = new Frames(words, Map.of()).bare("sign-in.title", "/portal/sign-in", new Frame.Account("", "t"));
        String html = written(
                "sign-in",
                language,
                "portal/sign-in.jte",
                new SignInPage(frame, List.of(words.get("sign-in.failed")), List.of(), "/portal/password"));

        assertThat(html).contains("role=\"alert\"", "name=\"login\"", "name=\"password\"");
    }

    @Test
    void everyPickerKeepsTheStateInTheAddress() throws IOException {
        String html = overview("overview", Language.FR, Example.overview());

        assertThat(html)
                .contains("href=\"/portal/?lang=en&amp;shop=lumen\"", "href=\"/portal/repeat-orders?shop=lumen\"");
        assertThat(html).contains("<option value=\"90d\" selected>90 jours</option>");
    }

    @Test
    void noEnglishLeaksIntoFrenchPages() throws IOException {
        List<String> english = englishOnly();
        for (String html : List.of(
                overview("overview", Language.FR, Example.withBothScores()),
                overview("no-answers", Language.FR, Example.withoutAnswers()),
                overview("empty", Language.FR, Example.empty()),
                repeatOrders("repeat-orders", Language.FR, Example.returns("score", 365, 0.43, 0.34, 0.26)),
                repeatOrders("few", Language.FR, Example.returns("score", 90, 0.012, 0.010, 0.009)))) {
            assertThat(texts(html))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(english).as(text).noneMatch(text::contains));
        }
    }

    @Test
    void bothLanguagesHaveTheSameWordsAndFrenchIsTypeset() throws IOException {
        Properties french = bundle("fr");
        Properties english = bundle("en");
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        french.forEach((key, value) -> assertThat((String) value)
                .as((String) key)
                .doesNotContain("'")
                .doesNotContainPattern("[^\u202f][;!?%€»]")
                .doesNotContainPattern("[^\u202f]:(?! //)"));
    }

    private String overview(String name, Language language, OverviewFindings findings) throws IOException {
        Frame frame = frame(Place.OVERVIEW, language, findings);
        Overview page = new OverviewWriter(words(language), charts).write(frame, findings, Example.EUR);
        return written(name, language, "portal/overview.jte", page);
    }

    private String repeatOrders(String name, Language language, RepeatOrderFindings findings) throws IOException {
        Texts words = words(language);
        Frame frame = frame(Place.REPEAT_ORDERS, language, Example.overview());
        var visit = new Visit.Entered(
                org.clientroi.shared.ShopScope.everyShop(),
                Example.SHOP,
                Example.facts(4_812, 912),
                Example.LAST_DAY,
                View.of(PeriodChoice.Length.ALL),
                words,
                frame);
        List<Segment> classes = Stream.of("score", "late", "carrier", "delivery_method", "first_order")
                .map(each -> new Segment(each, false))
                .toList();
        var choices = RepeatOrderChoices.offered(findings.question(), visit, classes);
        RepeatOrdersPage page = new RepeatOrdersWriter(words, charts)
                .write(frame, findings, FollowedExample.beside(findings), choices, Example.EUR);
        return written(name, language, "portal/repeat-orders.jte", page);
    }

    private static Frame frame(Place place, Language language, OverviewFindings findings) {
        return new Frames(words(language), Map.of("shop", "lumen"))
                .around(
                        place,
                        Example.ALL_DOORS,
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.of(place.usualPeriod()),
                        Example.NINETY_DAYS,
                        findings.facts(),
                        new Frame.Account("Camille Martin", "token"));
    }

    private String written(String name, Language language, String template, Object page) throws IOException {
        String html = templates.render(template, page);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + "-" + language.code() + ".html"), html);
        return html;
    }

    private static Texts words(Language language) {
        return Texts.of(Figures.class, "portal", language);
    }

    /** The text nodes of a page, language links and drawings apart. */
    private static List<String> texts(String html) {
        String body = html.replaceAll("(?s)<ul class=\"languages\".*?</ul>", "").replaceAll("(?s)<svg.*?</svg>", "");
        return Arrays.stream(TAG.split(body))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The pieces of English sentences that are long enough to be English and that French does not say too. */
    private static List<String> englishOnly() throws IOException {
        String french = String.join(
                "\n", bundle("fr").values().stream().map(String::valueOf).toList());
        return bundle("en").values().stream()
                .flatMap(value -> Arrays.stream(String.valueOf(value).split("\\{[^}]*}|\\[[+=-]|]", -1)))
                .map(String::strip)
                .filter(piece -> piece.length() > 5 && !french.contains(piece))
                .toList();
    }

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/org/clientroi/web/portal/portal_" + language + ".properties"))) {
            properties.load(file);
        }
        return properties;
    }
}
