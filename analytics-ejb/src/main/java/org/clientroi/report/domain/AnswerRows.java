package org.clientroi.report.domain;

import java.util.function.Consumer;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** The answers of a period, oldest first, one after the other: there may be more than fit into memory. */
public interface AnswerRows {

    /** Hands each to {@code reader}; none where the scope does not cover the shop. */
    void read(ShopScope scope, ShopId shop, DateRange period, Consumer<AnswerRow> reader);
}
