package org.clientroi.report.domain;

import java.util.Optional;
import org.clientroi.insight.domain.Grain;
import org.clientroi.insight.domain.Segment;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopId;

/**
 * A workbook that is asked for.
 *
 * @param period days of the answers
 * @param grain of the trend; without one, weeks for up to half a year
 * @param classes by which repeat orders are shown, besides by score and by punctuality
 */
public record WorkbookRequest(
        ShopId shop, DateRange period, Optional<Grain> grain, Optional<Segment> classes, Language language) {}
