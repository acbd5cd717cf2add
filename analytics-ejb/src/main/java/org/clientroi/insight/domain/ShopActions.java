package org.clientroi.insight.domain;

import java.util.List;
import java.util.UUID;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** The register of what a shop changed. Nothing is found, and nothing done, outside the scope. */
public interface ShopActions {

    /** The newest first. */
    List<ShopAction> of(ShopScope scope, ShopId shop);

    void add(ShopAction action);

    /** False when there is none with its id in its shop. */
    boolean replace(ShopAction action);

    boolean remove(ShopId shop, UUID id);
}
