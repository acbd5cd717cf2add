package org.clientroi.report.excel;

/** What XML cannot hold, as spreadsheets write it: {@code _x0001_}; and what only looks like that. */
final class Escapes {

    private static final int LENGTH = 7;
    private static final String HEXADECIMAL = "0123456789abcdefABCDEF";

    private Escapes() {}

    static boolean isNoXml(char one) {
        return one < 0x20 && one != '\t' && one != '\n' || one >= 0xfffe;
    }

    static String of(char one) {
        return "_x%04X_".formatted((int) one);
    }

    /** True for the underscore of {@code _x0041_}, which would be read as the letter A. */
    static boolean looksLikeOne(String text, int at) {
        return at + LENGTH <= text.length()
                && text.charAt(at + 1) == 'x'
                && text.charAt(at + LENGTH - 1) == '_'
                && text.substring(at + 2, at + LENGTH - 1).chars().allMatch(one -> HEXADECIMAL.indexOf(one) >= 0);
    }
}
