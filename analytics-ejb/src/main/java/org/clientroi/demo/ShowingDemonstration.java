package org.clientroi.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.clientroi.account.application.SystemAccess;
import org.clientroi.outbox.application.MailPreview;
import org.clientroi.outbox.application.OutboxSearch;
import org.clientroi.outbox.application.ReadingOutbox;
import org.clientroi.outbox.domain.ComposedMail;
import org.clientroi.outbox.domain.MailState;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;

/**
 * What a demonstration shows to whoever comes by, without signing in: invented shops only, however many real ones there
 * are beside them.
 */
@ApplicationScoped
@Transactional
public class ShowingDemonstration {

    private static final int RECENT = 50;

    private final Shops shops;
    private final ReadingOutbox outbox;

    @SuppressWarnings("NullAway")
    protected ShowingDemonstration() {
        this(null, null);
    }

    @Inject
    ShowingDemonstration(Shops shops, ReadingOutbox outbox) {
        this.shops = shops;
        this.outbox = outbox;
    }

    /** The invented shop that speaks this language; empty where there is no demonstration. */
    public Optional<Shop> shop(Language language) {
        return shops.all(SystemAccess.everyShop()).stream()
                .filter(Shop::isDemonstration)
                .filter(shop -> shop.language() == language)
                .findFirst();
    }

    /** The newest survey mail of that shop, as its customer has it; empty before the first has left. */
    public Optional<ComposedMail> newestMail(Language language) {
        ShopScope everywhere = SystemAccess.everyShop();
        return shop(language)
                .flatMap(shop -> outbox
                        .page(
                                everywhere,
                                shop.id(),
                                new OutboxSearch(Optional.of(MailState.SENT), Optional.empty()),
                                Optional.empty(),
                                RECENT)
                        .lines()
                        .stream()
                        .filter(line -> line.mail().kind().equals("invitation"))
                        .map(line -> outbox.preview(everywhere, line.mail().id()))
                        .flatMap(Optional::stream)
                        .map(MailPreview::content)
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
