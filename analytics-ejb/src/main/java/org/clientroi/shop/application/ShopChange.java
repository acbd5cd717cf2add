package org.clientroi.shop.application;

/** What became of a wish. */
public sealed interface ShopChange {

    record Created(ListedShop shop) implements ShopChange {}

    record Changed(ListedShop shop) implements ShopChange {}

    record Unchanged(ListedShop shop) implements ShopChange {}

    /** Nothing was stored. {@code field} is the setting's name in the API, {@code message} a sentence about it. */
    record Refused(String field, String message) implements ShopChange {}
}
