package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.insight.domain.ShopFacts;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** What does the shop's data hold, and up to which day? */
@ApplicationScoped
@Transactional
public class DescribingShop {

    /** Empty when there is no such shop in the scope. */
    public Optional<ShopFacts> answer(ShopScope scope, ShopId shop) {
        throw new UnsupportedOperationException("follows");
    }
}
