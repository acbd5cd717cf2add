package org.clientroi.order.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.order.domain.OrderFile;
import org.clientroi.order.domain.OrderFileImported;
import org.clientroi.order.domain.OrderFiles;
import org.clientroi.order.domain.ShopsOfFiles;
import org.clientroi.order.intake.IntakeOptions;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;

/** A kept file's way: looked for, its columns chosen, queued, taken by a server, and done. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class HandlingOrderFiles {

    /** How long a server has from one batch to the next; then another one begins anew. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int MOST_SHOWN = 10;

    private final OrderFiles files;
    private final ShopsOfFiles shops;
    private final Clock clock;
    private final Event<OrderFileImported> imported;

    @SuppressWarnings("NullAway")
    protected HandlingOrderFiles() {
        this(null, null, null, null);
    }

    @Inject
    HandlingOrderFiles(OrderFiles files, ShopsOfFiles shops, Clock clock, Event<OrderFileImported> imported) {
        this.files = files;
        this.shops = shops;
        this.clock = clock;
        this.imported = imported;
    }

    /** A file of a shop out of reach is as if it were not there. */
    public Optional<OrderFile> find(ShopScope scope, ShopId shop, UUID file) {
        return scope.covers(shop) ? files.find(shop, file) : Optional.empty();
    }

    public List<OrderFile> newest(ShopScope scope, ShopId shop) {
        return scope.covers(shop) ? files.newest(shop, MOST_SHOWN) : List.of();
    }

    /** For this file, and to begin with for the shop's next. */
    public void choose(OrderFile file, List<String> headings, String charset, Map<String, String> columns) {
        files.choose(file.id(), charset, columns);
        Map<String, String> meanings = new HashMap<>();
        headings.forEach(heading -> meanings.put(IntakeOptions.fold(heading), columns.getOrDefault(heading, "")));
        files.rememberHeadings(file.shop(), meanings);
    }

    /** Nothing when it is on its way already. */
    public void queue(OrderFile file, long lines) {
        files.queue(file.id(), lines);
    }

    Optional<OrderFile> take() {
        Instant now = clock.instant();
        return files.take(now, now.plus(PATIENCE));
    }

    Shop shop(OrderFile file) {
        return shops.by(file.shop());
    }

    boolean goOn(OrderFile file, long lines) {
        return files.goOn(
                file.id(), file.progress().attempts(), lines, clock.instant().plus(PATIENCE));
    }

    void finish(OrderFile file) {
        files.finish(file);
        OrderFile.Progress progress = file.progress();
        if (file.state() == OrderFile.State.DONE) {
            imported.fire(new OrderFileImported(
                    file.caller(), file.shop(), progress.created() + progress.updated(), progress.done()));
        }
    }
}
