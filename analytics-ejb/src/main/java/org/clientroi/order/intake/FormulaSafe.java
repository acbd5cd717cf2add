package org.clientroi.order.intake;

import java.util.regex.Pattern;

/** Text that a spreadsheet does not take for a formula: an apostrophe goes in front of what could be one. */
public final class FormulaSafe {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private FormulaSafe() {}

    public static String cell(String text) {
        return text.isEmpty()
                        || !isRisky(text.charAt(0))
                        || NUMBER.matcher(text).matches()
                ? text
                : "'" + text;
    }

    static boolean isRisky(char first) {
        return "=+-@\t\r".indexOf(first) >= 0;
    }
}
