package org.clientroi.web.portal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.clientroi.account.domain.AuditFilter;
import org.clientroi.account.domain.AuditKind;
import org.jspecify.annotations.Nullable;

/** Which lines of the audit trail the address asks for; what it says wrongly is as if it said nothing. */
record AuditChoice(Optional<String> actor, Optional<AuditKind> kind, Optional<LocalDate> from, Optional<LocalDate> to) {

    static AuditChoice parse(Map<String, String> query) {
        return new AuditChoice(
                Optional.ofNullable(query.get("actor")),
                Optional.ofNullable(query.get("kind")).flatMap(AuditKind::parse),
                day(query.get("from")),
                day(query.get("to")));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whole days of {@code zone}. */
    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                actor,
                kind,
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    Frame.Dates dates() {
        return new Frame.Dates(
                from.map(LocalDate::toString).orElse(""),
                to.map(LocalDate::toString).orElse(""));
    }

    Address in(Address address) {
        Address more = address;
        for (var each : Map.of(
                        "actor", actor.orElse(""),
                        "kind", kind.map(AuditKind::code).orElse(""),
                        "from", dates().from(),
                        "to", dates().to())
                .entrySet()) {
            more = each.getValue().isEmpty() ? more : more.with(each.getKey(), each.getValue());
        }
        return more;
    }
}
