package org.clientroi.report.domain;

import java.util.function.Consumer;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;

/** The answers of a workbook, oldest first, one after the other: there may be more than fit into memory. */
public interface AnswerRows {

    /** Hands each to {@code reader}; none where the scope does not cover the shop. */
    void read(ShopScope scope, ShopId shop, AnswersWanted wanted, Consumer<AnswerRow> reader);

    /** How many {@link #read} would hand over now. */
    long count(ShopScope scope, ShopId shop, AnswersWanted wanted);
}
