package org.clientroi.invitation.domain;

import java.util.Optional;
import org.clientroi.shared.Language;
import org.clientroi.shop.domain.Letterhead;
import org.clientroi.shop.domain.ShopIdentity;

/**
 * What an opt-out page shows.
 *
 * @param already what this address has opted out of before the page was asked for
 */
public record OptOut(ShopIdentity identity, Letterhead letterhead, Language language, Optional<OptOutScope> already) {}
