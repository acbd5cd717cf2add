package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.Tallies;
import org.clientroi.insight.domain.Within;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** By what can a shop's answers be grouped? */
@ApplicationScoped
@Transactional
public class KnowingSegments {

    private final Tallies tallies;

    @SuppressWarnings("NullAway")
    protected KnowingSegments() {
        this(null);
    }

    @Inject
    KnowingSegments(Tallies tallies) {
        this.tallies = tallies;
    }

    /**
     * What a question can be kept within: values that the newest deliveries have, at most {@code most} of a segment, the
     * commonest first. A segment of which all have the same value is left out: it would leave nobody out.
     */
    public List<Within> values(ShopScope scope, ShopId shop, int most) {
        Map<Segment, List<Within>> bySegment =
                tallies.newestValues(scope, shop).stream().collect(Collectors.groupingBy(Within::segment));
        return of(scope, shop).stream()
                .map(segment -> bySegment.getOrDefault(segment, List.of()))
                .filter(values -> values.size() > 1)
                .flatMap(values -> values.stream().limit(most))
                .toList();
    }

    /** Those every shop has, then the shop's own attributes by name; none for a shop outside the scope. */
    public List<Segment> of(ShopScope scope, ShopId shop) {
        if (!scope.covers(shop)) {
            return List.of();
        }
        Stream<Segment> own = tallies.attributes(scope, shop).stream().map(name -> new Segment(name, true));
        return Stream.concat(Segment.EVERYWHERE.stream(), own).toList();
    }
}
