package org.clientroi.statistics;

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
    SNOWBALL_FRENCH,
    /** Snowball's English, Porter's second. */
    SNOWBALL_ENGLISH,
    /** Porter's first (1980). */
    PORTER_ENGLISH;

    /** Of a word in lower case. */
    public String stem(String word) {
        SnowballStemmer program = program();
        program.setCurrent(word);
        program.stem();
        return program.getCurrent();
    }

    /** A new one each time: it holds the word it works on. */
    private SnowballStemmer program() {
        return switch (this) {
            case SNOWBALL_FRENCH -> new FrenchStemmer();
            case SNOWBALL_ENGLISH -> new EnglishStemmer();
            case PORTER_ENGLISH -> new PorterStemmer();
        };
    }
}
