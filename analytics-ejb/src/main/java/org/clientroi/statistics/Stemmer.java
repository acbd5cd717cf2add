package org.clientroi.statistics;

import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Words cut to what their forms share, to be counted together; people are shown the most frequent form. Accents are folded
 * after stemming, never before: the French rules read them.
 */
public enum Stemmer {
    /** Snowball's French. */
    SNOWBALL_FRENCH(FrenchStemmer::new),
    /** Snowball's English, Porter's second. */
    SNOWBALL_ENGLISH(EnglishStemmer::new),
    /** Porter's first (1980). */
    PORTER_ENGLISH(PorterStemmer::new);

    private final Supplier<SnowballStemmer> programs;

    Stemmer(Supplier<SnowballStemmer> programs) {
        this.programs = programs;
    }

    /** @param word in lower case */
    public String stem(String word) {
        SnowballStemmer program = programs.get();
        program.setCurrent(word);
        program.stem();
        return program.getCurrent();
    }
}
