package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.clientroi.insight.domain.Segment;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** By what can a shop's answers be grouped? */
@ApplicationScoped
@Transactional
public class KnowingSegments {

    /** Those every shop has, then the shop's own attributes by name; none for a shop outside the scope. */
    public List<Segment> of(ShopScope scope, ShopId shop) {
        throw new UnsupportedOperationException("follows");
    }
}
