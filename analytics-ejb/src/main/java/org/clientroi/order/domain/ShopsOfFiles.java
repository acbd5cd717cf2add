package org.clientroi.order.domain;

import org.clientroi.shared.ShopId;
import org.clientroi.shop.domain.Shop;

/** The shop of a file that was queued by somebody who may bring orders into it; for the import in the background. */
public interface ShopsOfFiles {

    Shop by(ShopId id);
}
