package org.clientroi.order.spreadsheet;

import java.util.regex.Pattern;

/** Amounts as offices write them: 1 234,56 € becomes 1234,56. */
final class OfficeAmounts {

    private static final Pattern CURRENCY =
            Pattern.compile("€|\\$|£|EUR(?:OS?)?|USD|GBP|CHF|TTC|HT", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u202F\u2009'’]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.+)\\)");
    private static final Pattern THREE_DIGITS = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

    private OfficeAmounts() {}

    /** Without currency and thousands; what is no amount stays as it is, and so does what could be read in two ways. */
    static String read(String cell) {
        String number = CURRENCY.matcher(cell).replaceAll("");
        boolean money = number.length() < cell.length();
        number = IN_BRACKETS.matcher(SPACES.matcher(number).replaceAll("")).replaceFirst("-$1");
        number = number.replace('\u2212', '-');
        if (!NUMBER.matcher(number).matches()) {
            return cell;
        }
        if (money && THREE_DIGITS.matcher(number).matches()) {
            return number.replace('.', ',');
        }
        return withoutThousands(number);
    }

    /** Of two signs the last is the decimal one; a sign that is there twice parts thousands. */
    private static String withoutThousands(String number) {
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return comma > point ? number.replace(".", "") : number.replace(",", "");
        }
        boolean twice = comma != number.indexOf(',') || point != number.indexOf('.');
        return twice ? number.replace(",", "").replace(".", "") : number;
    }
}
