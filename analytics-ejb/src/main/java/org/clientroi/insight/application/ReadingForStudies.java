package org.clientroi.insight.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.insight.domain.Studies;
import org.clientroi.insight.domain.StudyReading;
import org.clientroi.insight.domain.StudyRows;
import org.clientroi.insight.domain.StudyStore.Claimed;
import org.clientroi.insight.domain.StudySubject;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/** Reads what a study needs, in one transaction that ends before anything is computed. */
@ApplicationScoped
@Transactional
class ReadingForStudies {

    /** Of more customers a sample is drawn: 2,000 resamples of so many take a few seconds. */
    private static final int AT_MOST = 100_000;

    /** What was read, and up to which day the orders were complete then. */
    record Read(Optional<LocalDate> completeThrough, StudyReading reading) {}

    private final Shops shops;
    private final ChoosingPeriod choosing;
    private final StudyRows rows;

    @SuppressWarnings("NullAway")
    protected ReadingForStudies() {
        this(null, null, null);
    }

    @Inject
    ReadingForStudies(Shops shops, ChoosingPeriod choosing, StudyRows rows) {
        this.shops = shops;
        this.choosing = choosing;
        this.rows = rows;
    }

    /** Empty when there is no such shop in the scope. */
    Optional<Read> read(ShopScope scope, Claimed claimed) {
        return shops.find(scope, claimed.shop())
                .flatMap(shop -> subject(scope, shop, claimed)
                        .map(subject -> new Read(
                                shop.completeThrough(),
                                Studies.of(claimed.kind()).read(rows, subject))));
    }

    private Optional<StudySubject> subject(ShopScope scope, Shop shop, Claimed claimed) {
        return choosing.choose(scope, shop.id(), Optional.empty(), Optional.empty())
                .map(recent -> new StudySubject(shop.id(), shop.completeThrough(), recent, claimed.seed(), AT_MOST));
    }
}
