package org.clientroi.shop.domain;

import org.clientroi.shared.ShopId;

/**
 * A shop with orders counts its days in another zone from now on. Told synchronously in the transaction that changed it:
 * rooms that keep days of this shop compute them anew.
 */
public record ShopZoneChanged(ShopId shop) {}
