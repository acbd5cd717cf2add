package org.clientroi.recovery.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clientroi.shared.EmailAddress;

/** The history of the cases, and what was written to their customers. */
public interface CaseEvents {

    void add(CaseEvent event);

    /** Kept beside the event that says it was written. */
    void add(CaseEvent event, CaseLetter letter);

    /** The oldest first. */
    List<CaseEvent> of(CaseId about);

    Optional<CaseEvent> find(UUID id);

    List<CaseEvent> all(Collection<UUID> ids);

    /** By the event they were written at; without those whose person was erased. */
    Map<UUID, CaseLetter> letters(Collection<UUID> events);

    /** The events at which somebody wrote to this customer. */
    Set<UUID> lettersTo(EmailAddress customer);

    /** Notes go, and what was written; the rest of the history stays. */
    void forget(Collection<CaseId> cases);
}
