package org.clientroi.demo.history;

import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.Language;

/**
 * Somebody who buys. Nobody real: addresses end in example.org, telephones are from ranges kept for fiction.
 *
 * @param email empty for those whom the shop knows only by {@code number}
 * @param marketplace buys through a marketplace, which gives an address of its own and no name worth writing to
 * @param surveyAllowed false for those who told the shop that they want no surveys
 */
public record Customer(
        UUID id,
        Optional<String> email,
        String number,
        String firstName,
        String lastName,
        Optional<String> phone,
        Language language,
        Place place,
        boolean marketplace,
        boolean surveyAllowed) {

    /** Where parcels go. */
    public record Place(String country, String region, String postcode, int weight) {}
}
