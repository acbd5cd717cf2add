package org.clientroi.order.domain;

import java.util.List;
import java.util.Map;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.EmailAddress;

/** A room further right that holds something of a person, and shows it when the person asks. */
public interface PersonalDataSource {

    /** Under which name it stands in the export, such as {@code answers}. */
    String name();

    /** What is held, each thing by its fields. */
    List<Map<String, String>> of(CustomerId customer, EmailAddress address);
}
