package org.clientroi.order.domain;

import org.clientroi.shared.ShopId;

/**
 * Somebody's file is in: for the audit trail.
 *
 * @param stored lines that made an order or changed one
 */
public record OrderFileImported(String caller, ShopId shop, long stored, long lines) {}
