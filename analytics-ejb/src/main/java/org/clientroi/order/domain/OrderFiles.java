package org.clientroi.order.domain;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.ShopId;

/** Files of orders on their way in. */
public interface OrderFiles {

    void add(OrderFile file);

    void addPiece(UUID file, int number, byte[] content);

    /** The bytes, as they were added, read a piece at a time; nothing once the file is imported. */
    InputStream content(UUID file);

    Optional<OrderFile> find(ShopId shop, UUID file);

    /** The newest first. */
    List<OrderFile> newest(ShopId shop, int most);

    /** What the shop's headings were last said to mean, by folded heading; empty for left out. */
    Map<String, String> headings(ShopId shop);

    void rememberHeadings(ShopId shop, Map<String, String> meanings);

    /** Only while it waits. */
    void choose(UUID file, String charset, Map<String, String> columns);

    /** Only while it waits; false when it does not. */
    boolean queue(UUID file, long lines);

    /** The oldest that is queued, or whose import was broken off, taken until a time. */
    Optional<OrderFile> take(Instant now, Instant until);

    /** False when somebody else has taken it meanwhile: then whoever calls stops. */
    boolean goOn(UUID file, int attempt, long linesDone, Instant until);

    /** Ends an import and forgets the bytes. */
    void finish(OrderFile file);

    /** Files that were only looked at before a time, with their bytes. */
    void forgetWaiting(Instant before);
}
