package org.clientroi.order.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row's cells as typed values. A cell that is wrong gives null, and the first such is remembered: ask for
 * {@link #problem} before using any value.
 */
public final class RowValues {

    private final Row row;
    private final ZoneId zone;
    private final Instant latest;
    private @Nullable RejectedLine problem;

    /** @param latest what is later is in the future */
    public RowValues(Row row, ZoneId zone, Instant latest) {
        this.row = row;
        this.zone = zone;
        this.latest = latest;
    }

    public Optional<RejectedLine> problem() {
        return Optional.ofNullable(problem);
    }

    /** Notes what is wrong with a field, unless something was wrong before. */
    public void reject(String field, String message) {
        if (problem == null) {
            problem = row.rejected(field, message);
        }
    }

    /** The same value; where there is none, that is what is wrong. */
    public <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null) {
            reject(field, "is missing");
        }
        return value;
    }

    public @Nullable String text(String field, int longest) {
        String cell = row.cell(field);
        if (cell == null) {
            return null;
        }
        if (cell.length() > longest) {
            reject(field, "has " + cell.length() + " characters, at most " + longest + " are kept");
        } else if (!isStorable(cell)) {
            reject(field, "holds a character that is no text");
        }
        return cell;
    }

    /** A time that is not in the future. */
    public @Nullable Instant instant(String field) {
        Instant time = read(
                field,
                cell -> Cells.instant(cell, zone),
                "is not a time such as 2026-11-20T09:30:00Z or 2026-11-20 09:30, from 1990 to 2099");
        if (time != null && time.isAfter(latest)) {
            reject(field, "is in the future");
        }
        return time;
    }

    public @Nullable LocalDate day(String field) {
        return read(field, Cells::day, "is not a day such as 2026-11-20, from 1990 to 2099");
    }

    /** An amount of money, to the cent. */
    public @Nullable BigDecimal amount(String field) {
        String cell = row.cell(field);
        if (cell != null && Cells.couldBeThousands(cell)) {
            reject(field, "could be thousands or decimals: write it without a thousands separator");
            return null;
        }
        return read(field, Cells::amount, "is not an amount such as 1234.56");
    }

    public @Nullable BigDecimal amountFromZero(String field) {
        BigDecimal amount = amount(field);
        if (amount != null && amount.signum() < 0) {
            reject(field, "is negative");
        }
        return amount;
    }

    public @Nullable Integer wholeNumber(String field, int least, int most) {
        Integer number = read(field, Cells::wholeNumber, "is not a whole number");
        if (number != null && (number < least || number > most)) {
            reject(field, "is not from " + least + " to " + most);
        }
        return number;
    }

    public @Nullable Boolean yesOrNo(String field) {
        return read(field, Cells::yesOrNo, "is neither true nor false");
    }

    /** A cell that is one of a few words; {@code allowed} says which. */
    public <T> @Nullable T oneOf(String field, Function<String, Optional<T>> reading, String allowed) {
        return read(
                field,
                cell -> reading.apply(
                        cell.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_')),
                "is not one of " + allowed);
    }

    public <T> @Nullable T read(String field, Function<String, Optional<T>> reading, String message) {
        String cell = row.cell(field);
        if (cell == null) {
            return null;
        }
        Optional<T> value = reading.apply(cell);
        if (value.isEmpty()) {
            reject(field, message);
        }
        return value.orElse(null);
    }

    /** Whether every database keeps this text as it is. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || c == CsvRows.UNDECODABLE || Character.isSurrogate(c) && !pair) {
                return false;
            }
            i += pair ? 1 : 0;
        }
        return true;
    }
}
