package org.clientroi.order.intake;

import java.util.function.Predicate;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/**
 * Who brings a file in.
 *
 * @param caller what rejected lines are kept for: nobody else can fetch them
 * @param mayWrite whether the caller may change a shop in the scope; another is to it as if it were not there
 */
public record Sending(String caller, ShopScope scope, Predicate<ShopId> mayWrite) {}
