package org.clientroi.response.domain;

import java.time.ZoneId;
import java.util.UUID;
import org.clientroi.shared.ShopId;

/**
 * A row of something a customer said about an order, whatever the question.
 *
 * @param <K> what there is one row of
 * @param <S> the row itself
 */
public interface Said<K, S extends Said<K, S>> {

    UUID id();

    K key();

    ShopId shop();

    /** Without what the customer wrote and the times of day. */
    S forgottenIn(ZoneId zone);

    /** With the day of what was said first as this zone counts it. */
    S countedIn(ZoneId zone);
}
