package org.clientroi.web.page;

import java.util.Optional;

/**
 * The survey's second page.
 *
 * @param problem left out for who has just replied to it on the page for problems
 */
public record DetailsPage(
        Layout layout,
        String heading,
        Optional<ProblemFields> problem,
        RatingFields ratings,
        String action,
        Optional<Mistake> mistake) {}
