package org.clientroi.order.spreadsheet;

import java.util.Set;
import java.util.regex.Pattern;
import org.clientroi.order.intake.Notation;
import org.clientroi.order.intake.Row;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a file that somebody made in an office, rewritten as the intake reads them. What is not recognised stays as it
 * is: the intake then says what is wrong with it.
 */
public final class OfficeCells implements Notation {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\u00A0\u202F./()-]");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9]\\d{8}");
    private static final Pattern WITH_COUNTRY = Pattern.compile("(?:00|\\+)?33\\(?0?\\)?([1-9]\\d{8})");

    /** Countries whose numbers begin with a 0 and have nine digits more; where none is named it is one of them. */
    private static final Set<String> ZERO_FIRST = Set.of(
            "",
            "fr",
            "fra",
            "france",
            "gp",
            "mq",
            "gf",
            "re",
            "yt",
            "guadeloupe",
            "martinique",
            "guyane",
            "la reunion",
            "reunion",
            "mayotte",
            "france metropolitaine",
            "be",
            "bel",
            "belgique",
            "belgium");

    @Override
    public @Nullable String read(String column, String cell, Row row) {
        String read = switch (column) {
            case "placed_at", "status_at", "shipped_at", "available_at", "delivered_at", "promised_on" ->
                OfficeTimes.read(cell);
            case "amount", "amount_excl_tax", "margin", "refunded_amount" -> OfficeAmounts.read(cell);
            case "customer_phone" -> phone(cell, row.cell("country"));
            default -> OfficeWords.read(column, cell);
        };
        return read.isEmpty() ? null : read;
    }

    /** A spreadsheet takes 0612345678 for a number and drops its 0. */
    private static String phone(String cell, @Nullable String country) {
        String digits = BETWEEN_DIGITS.matcher(cell).replaceAll("");
        var abroad = WITH_COUNTRY.matcher(digits);
        if (abroad.matches()) {
            return "+33" + abroad.group(1);
        }
        boolean lost = WITHOUT_ZERO.matcher(digits).matches()
                && ZERO_FIRST.contains(OfficeWords.fold(country == null ? "" : country));
        return lost ? "0" + digits : cell;
    }
}
