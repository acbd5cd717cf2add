package org.clientroi.order.domain;

import org.clientroi.shared.ShopId;

/** By which an order is found again. */
public record OrderKey(ShopId shop, String number) {}
