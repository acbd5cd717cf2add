package org.clientroi.recovery.mail;

import java.util.Optional;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseEvent;
import org.clientroi.recovery.domain.CaseLetter;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.shop.domain.Shop;

/** What a mail about a case is written from. */
record CaseMatter(CaseEvent event, Case about, CaseOrder order, Shop shop, Optional<CaseLetter> letter) {}
