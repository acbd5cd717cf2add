package org.clientroi.web.api;

import java.util.Currency;
import org.clientroi.shared.ShopCode;
import org.clientroi.shared.ShopId;

/** The shop that a question is about. */
public record AskedShop(ShopId id, ShopCode code, Currency currency) {}
