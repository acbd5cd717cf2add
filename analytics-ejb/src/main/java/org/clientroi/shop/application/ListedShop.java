package org.clientroi.shop.application;

import java.util.Optional;
import java.util.OptionalLong;
import org.clientroi.shop.domain.Shop;

/**
 * A shop with what other rooms know of it.
 *
 * @param signer the login of the person who signs its mails
 * @param firstPlan how many mails asking leads to, from the orders known now
 */
public record ListedShop(Shop shop, Optional<String> signer, OptionalLong firstPlan) {}
