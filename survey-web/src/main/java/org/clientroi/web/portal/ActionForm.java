package org.clientroi.web.portal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.insight.domain.ShopAction.Target;
import org.clientroi.shared.ShopId;

/** What somebody typed about an action: an action, or the name of the first field that is none. */
record ActionForm(Map<String, String> typed) {

    /** What came of it. */
    sealed interface Read {}

    record Good(ShopAction action) implements Read {}

    record Bad(String field) implements Read {}

    static ActionForm of(ShopAction action) {
        return new ActionForm(Map.of(
                "id", action.id().toString(),
                "title", action.title(),
                "description", action.description().orElse(""),
                "owner", action.owner().orElse(""),
                "begun", action.begun().toString(),
                "ended", action.ended().map(LocalDate::toString).orElse(""),
                "segment",
                        action.target().map(target -> target.segment().name()).orElse(""),
                "value", action.target().map(Target::value).orElse(""),
                "once", amount(action.costOnce()),
                "monthly", amount(action.costMonthly())));
    }

    private static String amount(BigDecimal cost) {
        if (cost.signum() == 0) {
            return "";
        }
        boolean whole = cost.stripTrailingZeros().scale() <= 0;
        return whole ? cost.toBigInteger().toString() : cost.toPlainString();
    }

    String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    Optional<UUID> id() {
        try {
            return text("id").isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text("id")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Read read(UUID id, ShopId shop, List<Segment> segments) {
        Optional<LocalDate> begun = day("begun");
        Optional<LocalDate> ended = day("ended");
        Optional<BigDecimal> once = cost("once");
        Optional<BigDecimal> monthly = cost("monthly");
        Optional<Segment> segment = segments.stream()
                .filter(each -> each.name().equals(text("segment")))
                .findFirst();
        return wrong(begun, ended, once, monthly, segment)
                .<Read>map(Bad::new)
                .orElseGet(() -> new Good(new ShopAction(
                        id,
                        shop,
                        text("title"),
                        given("description"),
                        given("owner"),
                        begun.orElseThrow(),
                        ended,
                        segment.map(each -> new Target(each, text("value"))),
                        once.orElseThrow(),
                        monthly.orElseThrow())));
    }

    private Optional<String> wrong(
            Optional<LocalDate> begun,
            Optional<LocalDate> ended,
            Optional<BigDecimal> once,
            Optional<BigDecimal> monthly,
            Optional<Segment> segment) {
        if (text("title").isEmpty() || text("title").length() > ShopAction.LONGEST_NAME) {
            return Optional.of("title");
        }
        if (begun.isEmpty()) {
            return Optional.of("begun");
        }
        boolean before = ended.filter(last -> last.isBefore(begun.get())).isPresent();
        if (before || ended.isEmpty() && !text("ended").isEmpty()) {
            return Optional.of("ended");
        }
        if (segment.isPresent() == text("value").isEmpty() || text("value").length() > ShopAction.LONGEST_NAME) {
            return Optional.of("value");
        }
        if (once.isEmpty() || monthly.isEmpty()) {
            return Optional.of(once.isEmpty() ? "once" : "monthly");
        }
        boolean tooLong = text("description").length() > ShopAction.LONGEST_DESCRIPTION;
        return tooLong || text("owner").length() > ShopAction.LONGEST_NAME
                ? Optional.of(tooLong ? "description" : "owner")
                : Optional.empty();
    }

    private Optional<String> given(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    private Optional<LocalDate> day(String field) {
        try {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Nothing is 0; a comma or a point, spaces between thousands. */
    private Optional<BigDecimal> cost(String field) {
        String digits = text(field).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (digits.isEmpty()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return digits.matches("[0-9]{1,9}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
