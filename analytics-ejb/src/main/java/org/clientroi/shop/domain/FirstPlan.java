package org.clientroi.shop.domain;

import org.clientroi.shared.ShopId;

/**
 * How many mails switching asking on would lead to, from the orders known now: those not delivered yet whose customer
 * may be written to. A manager sees it before, and again on, switching on. Implemented by the room that plans.
 */
public interface FirstPlan {

    long mails(ShopId shop);
}
