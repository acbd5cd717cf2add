package org.clientroi.response.jdbc;

/**
 * Letters without capitals and accents, the same in SQL as in Java: neither H2's nor PostgreSQL's own idea of lower
 * case is asked, because the second depends on how the database was created.
 */
final class Folding {

    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸ’";
    private static final String PLAIN = "aaaaaaceeeeiiiinoooooouuuuyyaaaaaaceeeeiiiinoooooouuuuyy'";

    /** Grave, acute, circumflex, tilde, diaeresis and cedilla on their own, as some keyboards send them: left out. */
    private static final String MARKS = "\u0300\u0301\u0302\u0303\u0308\u0327";

    private static final String FROM = CAPITALS + ACCENTED + MARKS;
    private static final String TO = "abcdefghijklmnopqrstuvwxyz" + PLAIN;

    private Folding() {}

    /** An SQL expression for a column's folded text. */
    static String sql(String column) {
        String letters = "translate(" + column + ", '" + FROM + "', '" + TO.replace("'", "''") + "')";
        return "replace(replace(replace(replace(" + letters + ", 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')";
    }

    static String fold(String text) {
        var folded = new StringBuilder();
        for (char letter : text.toCharArray()) {
            int at = FROM.indexOf(letter);
            if (at < 0) {
                folded.append(letter);
            } else if (at < TO.length()) {
                folded.append(TO.charAt(at));
            }
        }
        return folded.toString()
                .replace("œ", "oe")
                .replace("Œ", "oe")
                .replace("æ", "ae")
                .replace("Æ", "ae");
    }

    /** What a folded text must be like to hold {@code words}; to be used with {@code escape '!'}. */
    static String pattern(String words) {
        return "%" + fold(words.strip()).replaceAll("([!%_])", "!$1") + "%";
    }
}
