package org.clientroi.demo;

import java.util.Optional;
import org.clientroi.statistics.Estimate;
import org.clientroi.statistics.Estimation;

/** What was planted, and what insight finds of it today. */
public record FoundFigure(PlantedFigure planted, Estimation found) {

    /** Empty where nothing could be estimated. */
    public Optional<Boolean> isInRange() {
        return found.estimate().flatMap(Estimate::interval).map(range -> range.contains(planted.value()));
    }
}
