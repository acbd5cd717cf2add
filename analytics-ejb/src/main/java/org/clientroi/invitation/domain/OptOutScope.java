package org.clientroi.invitation.domain;

/** How much a customer does not want to hear of. */
public enum OptOutScope {
    THIS_SHOP,
    ALL_SHOPS
}
