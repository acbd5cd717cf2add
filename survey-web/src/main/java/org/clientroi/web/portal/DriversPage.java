package org.clientroi.web.portal;

import java.util.List;

/**
 * What goes with the score, and what customers say matters.
 *
 * @param panels the map and what customers say; none without an answer
 * @param fields which driver lies in which of the four fields of the map; empty fields are left out
 */
public record DriversPage(
        Frame frame, String headline, String lead, List<Field> fields, List<Panel> panels, List<Panel.Table> rest) {

    /** A field of the map and the drivers in it. */
    public record Field(String name, String advice, String drivers) {}
}
