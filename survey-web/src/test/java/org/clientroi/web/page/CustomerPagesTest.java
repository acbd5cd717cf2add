package org.clientroi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.clientroi.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerPagesTest {

    private static final int MOST_ON_THE_WIRE = 14 * 1024;
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "you",
            "your",
            "is",
            "are",
            "to",
            "of",
            "score",
            "send",
            "order",
            "thank",
            "thanks",
            "not",
            "this",
            "can",
            "answer",
            "day",
            "stop",
            "optional",
            "longer",
            "will");
    private static final Set<String> FRENCH = Set.of(
            "le",
            "les",
            "vous",
            "votre",
            "est",
            "une",
            "de",
            "du",
            "la",
            "et",
            "note",
            "merci",
            "commande",
            "pas",
            "ce",
            "jours",
            "envoyer",
            "réponse",
            "facultatif",
            "pour");
    private static final List<String> NEVER_SAID =
            List.of("promoter", "promoteur", "détract", "detract", "passi", "nps", "churn");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageWithItsStylesTakesLessThanFourteenKilobytesEvenUncompressed(Language language) throws IOException {
        Files.createDirectories(Path.of("target", "pages"));
        new Samples(language).all().forEach((name, page) -> {
            byte[] bytes = page.html().getBytes(StandardCharsets.UTF_8);
            write(name + "-" + language.code() + ".html", bytes);
            assertThat(name.equals("long") ? zipped(bytes).length : bytes.length)
                    .as(name)
                    .isLessThan(MOST_ON_THE_WIRE);
        });
    }

    @Test
    void theFrenchPagesHoldNoEnglish() {
        new Samples(Language.FR)
                .all()
                .forEach((name, page) -> assertThat(words(page)).as(name).doesNotContainAnyElementsOf(ENGLISH));
    }

    @Test
    void theEnglishPagesHoldNoFrench() {
        new Samples(Language.EN)
                .all()
                .forEach((name, page) -> assertThat(words(page)).as(name).doesNotContainAnyElementsOf(FRENCH));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCustomerNeverReadsWhatTheShopCallsThem(Language language) {
        new Samples(language)
                .all()
                .forEach((name, page) -> assertThat(page.html().toLowerCase(Locale.ROOT))
                        .as(name)
                        .doesNotContain(NEVER_SAID));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageNeedsAScriptOrAnythingFromElsewhere(Language language) {
        new Samples(language)
                .all()
                .forEach((name, page) -> assertThat(page.html())
                        .as(name)
                        .doesNotContain("<script", "onclick", " style=", "src=", "@import", "url(")
                        .containsOnlyOnce("<style>")
                        .containsOnlyOnce("<h1>")
                        .contains("<html lang=\"" + language.code() + "\">"));
    }

    @Test
    void theHashIsThatOfTheStyleInThePage() {
        Page page = new Samples(Language.FR).open(Optional.empty(), false);
        Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page.html());

        assertThat(style.find()).isTrue();
        assertThat(page.style().cspSource())
                .isEqualTo(new PageStyle(style.group(1)).cspSource())
                .matches("'sha256-[A-Za-z0-9+/]{43}='");
    }

    @Test
    void theSurveyAsksTheWordsOfTheQuestionnaire() {
        assertThat(text(new Samples(Language.FR).open(Optional.empty(), false)))
                .contains(
                        "Claire, votre commande LU-20418",
                        "Sur une échelle de 0 à 10, quelle est la probabilité que vous recommandiez Maison Lumen à un"
                                + " proche\u202f?",
                        "0 Pas du tout probable",
                        "10 Extrêmement probable",
                        "Quelle est la raison principale de votre note\u202f? (facultatif)",
                        "Sans coordonnées ni données de santé",
                        "Envoyer ma note",
                        "Commande non reçue, ou un problème\u202f? Dites-le-nous ici.");
        assertThat(text(new Samples(Language.EN).open(Optional.empty(), false)))
                .contains(
                        "Claire, your order LU-20418",
                        "On a scale of 0 to 10, how likely are you to recommend Maison Lumen to a friend or relative?",
                        "0 Not at all likely",
                        "10 Extremely likely",
                        "What is the main reason for your score? (optional)",
                        "No contact or health details",
                        "Send my score",
                        "Not received, or a problem? Tell us here.");
    }

    @Test
    void theButtonPressedInTheMailIsChosenAndNothingElse() {
        assertThat(chosen(new Samples(Language.FR).open(Optional.of(9), false))).containsExactly("9");
        assertThat(chosen(new Samples(Language.FR).open(Optional.of(0), false))).containsExactly("0");
        assertThat(chosen(new Samples(Language.FR).open(Optional.empty(), false)))
                .isEmpty();
        assertThat(Arrival.score("11")).isEmpty();
        assertThat(Arrival.score("-1")).isEmpty();
        assertThat(Arrival.score("9")).contains(9);
        assertThat(Arrival.score("10")).contains(10);
    }

    @Test
    void aMistakeIsSaidInTheTitleAboveTheFormAndAtTheFieldAndNothingWrittenIsLost() {
        Entry entry = new Entry(Optional.empty(), "  Deux <lignes>\nde texte", Optional.of(Mistake.NO_SCORE));

        Page page = new Samples(Language.FR).refused(entry);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html())
                .contains(
                        "<title>Erreur\u202f: votre note · Maison Lumen</title>",
                        "role=\"alert\"",
                        "href=\"#score-0\"",
                        "aria-describedby=\"wrong\"",
                        "\n  Deux &lt;lignes&gt;\nde texte</textarea>");
    }

    @Test
    void thoseWhoComeBackFindTheirAnswerAndUntilWhenItCanBeChanged() {
        Map<String, Page> pages = new Samples(Language.FR).all();

        assertThat(chosen(page(pages, "edit"))).containsExactly("9");
        assertThat(page(pages, "edit").html())
                .contains("Livrée en deux jours.</textarea>", "jusqu’au vendredi 27 novembre à 10");
        assertThat(text(page(pages, "thanks"))).contains("Merci.", "Votre note\u202f: 9 sur 10", "Modifier ma réponse");
    }

    @Test
    void whatCannotBeAnsweredIsSaidWithTheRightStatus() {
        Map<String, Page> pages = new Samples(Language.EN).all();

        assertThat(page(pages, "unknown").status()).isEqualTo(404);
        assertThat(page(pages, "opt-out-unknown").status()).isEqualTo(404);
        assertThat(List.of("expired", "answered", "withdrawn", "closed-by-opt-out"))
                .allSatisfy(name -> assertThat(page(pages, name).status()).isEqualTo(410));
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("texts_fr.properties")).isEqualTo(keys("texts_en.properties"));
    }

    private static Page page(Map<String, Page> pages, String name) {
        return Optional.ofNullable(pages.get(name)).orElseThrow();
    }

    private static Set<String> keys(String file) throws IOException {
        try (var in = CustomerPagesTest.class.getResourceAsStream(file)) {
            return new TreeSet<>(new PropertyResourceBundle(in).keySet());
        }
    }

    private static List<String> chosen(Page page) {
        return Pattern.compile("value=\"(\\d+)\" checked")
                .matcher(page.html())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** What stands on the page, without the link to the other language and what the customer wrote. */
    private static List<String> words(Page page) {
        String html = page.html().replaceAll("(?s)<li><a [^>]*hreflang.*?</li>|<textarea.*?</textarea>", " ");
        return Pattern.compile("[\\p{L}]+")
                .matcher(text(html).toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static String text(Page page) {
        return text(page.html());
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("(?s)<blockquote>.*?</blockquote>", " ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[ \\n]+", " ");
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return zipped.toByteArray();
    }

    /** To be looked at. */
    private static void write(String name, byte[] bytes) {
        try {
            Files.write(Path.of("target", "pages", name), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
