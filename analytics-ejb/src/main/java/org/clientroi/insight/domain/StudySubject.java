package org.clientroi.insight.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;

/**
 * Whom a study is about.
 *
 * @param completeThrough where follow-up ends; empty before the first order
 * @param recent days of the answers that pages show by default
 * @param seed of samples and resamples
 * @param atMost respondents; of more, a sample that the seed decides
 */
public record StudySubject(ShopId shop, Optional<LocalDate> completeThrough, DateRange recent, long seed, int atMost) {}
