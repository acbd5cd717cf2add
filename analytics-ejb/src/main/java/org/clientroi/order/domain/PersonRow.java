package org.clientroi.order.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What one line says of the person; empty where JSON clears a field. */
public record PersonRow(Map<PersonField, Optional<String>> said) {

    public static final PersonRow NOTHING = new PersonRow(Map.of());

    public PersonRow {
        said = said.isEmpty() ? Map.of() : new EnumMap<>(said);
    }
}
