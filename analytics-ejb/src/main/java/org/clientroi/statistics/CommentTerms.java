package org.clientroi.statistics;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * The terms of a comment, as they are counted: words without those that say nothing, by stem, and each negation with the
 * word it goes with ("pas livré"), which says the contrary of the word alone. Addresses, telephone numbers and other long
 * numbers are no terms: nothing that tells who wrote may end in a list.
 */
public enum CommentTerms {
    FRENCH(
            Stemmer.SNOWBALL_FRENCH,
            FrenchAnalyzer.getDefaultStopSet(),
            Set.of("pas", "ne", "jamais", "rien", "plus"),
            "(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'"),
    ENGLISH(Stemmer.SNOWBALL_ENGLISH, EnglishAnalyzer.getDefaultStopSet(), Set.of("no", "not", "never"), "(?!)");

    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+|https?://\\S+|[+\\d][\\d .()/-]{4,}");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:'\\p{L}+)*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 2;

    private final Stemmer stemmer;
    private final Set<String> silent;
    private final Set<String> negations;
    private final Pattern elision;

    CommentTerms(Stemmer stemmer, CharArraySet stopWords, Set<String> negations, String elision) {
        this.stemmer = stemmer;
        this.negations = negations;
        // the stop words of the libraries hold "pas" and "not"
        this.silent = stopWords.stream()
                .map(word -> new String((char[]) word))
                .filter(word -> !negations.contains(word))
                .collect(Collectors.toUnmodifiableSet());
        this.elision = Pattern.compile("^" + elision);
    }

    /**
     * Each term once, however often it is repeated, with the form in which it was first written: what is counted, and what
     * people are shown.
     */
    public Map<String, String> of(String comment) {
        Map<String, String> terms = new LinkedHashMap<>();
        String before = "";
        for (String word : words(comment)) {
            boolean isNegation = negations.contains(word);
            String stem = isNegation ? word : stemmed(word);
            terms.putIfAbsent(stem, word);
            if (!isNegation && negations.contains(before)) {
                terms.putIfAbsent(before + "_" + stem, before + " " + word);
            }
            before = word;
        }
        return terms;
    }

    private List<String> words(String comment) {
        String plain = Normalizer.normalize(comment, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        String anonymous = PERSONAL.matcher(plain).replaceAll(" ");
        return WORD.matcher(anonymous)
                .results()
                .map(MatchResult::group)
                .map(word -> elision.matcher(word).replaceFirst(""))
                .map(CommentTerms::spelledOut)
                .filter(word -> word.length() >= SHORTEST && !silent.contains(word))
                .toList();
    }

    /** "didn't" is a negation, and "shop's" the shop. */
    private static String spelledOut(String word) {
        if (word.endsWith("n't")) {
            return "not";
        }
        int apostrophe = word.indexOf('\'');
        return apostrophe < 0 ? word : word.substring(0, apostrophe);
    }

    private String stemmed(String word) {
        String stem = stemmer.stem(word);
        return ACCENTS.matcher(Normalizer.normalize(stem, Normalizer.Form.NFD)).replaceAll("");
    }
}
