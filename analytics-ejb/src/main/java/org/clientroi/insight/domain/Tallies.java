package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/**
 * What one GROUP BY over experiences returns: small tables of counts and sums, all that the estimators need, of a size
 * that does not grow with the number of customers. All of the shop, or only those {@code within} a segment. Empty for a shop
 * outside the scope.
 */
public interface Tallies {

    /** Answers by score; without grain and segment, of the whole. */
    List<ScoreCell> scores(
            ShopScope scope,
            ShopId shop,
            Scale scale,
            DateRange period,
            Optional<Grain> grain,
            Optional<Segment> segment,
            Optional<Within> within);

    /** How many different customers answered. */
    long customers(ShopScope scope, ShopId shop, Scale scale, DateRange period, Optional<Within> within);

    List<FunnelCell> funnel(ShopScope scope, ShopId shop, DateRange period, Optional<Within> within);

    /** Later orders by class: by the class of {@code scale}'s score on the answer's clock, or else by a segment on the delivery's. */
    List<RepeatOrderCell> repeatOrdersByScore(
            ShopScope scope, ShopId shop, Scale scale, FollowedFor followed, Optional<Within> within);

    List<RepeatOrderCell> repeatOrdersBySegment(
            ShopScope scope, ShopId shop, Segment segment, FollowedFor followed, Optional<Within> within);

    /** Number of later orders by score, on the answer's clock. */
    List<ReorderCell> reorders(
            ShopScope scope, ShopId shop, Scale scale, FollowedFor followed, Optional<Within> within);

    /** The day of the newest answer. */
    Optional<LocalDate> lastAnswer(ShopScope scope, ShopId shop);

    Optional<ShopFacts> facts(ShopScope scope, ShopId shop);

    /** The values of every segment that the newest deliveries have, the commonest of a segment first; not "unknown". */
    List<Within> newestValues(ShopScope scope, ShopId shop);

    /** Names of the shop's own attributes, sorted. */
    List<String> attributes(ShopScope scope, ShopId shop);
}
