package org.clientroi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientroi.insight.domain.AskedCell;
import org.clientroi.insight.domain.FollowUpCell;
import org.clientroi.insight.domain.FollowedFor;
import org.clientroi.insight.domain.ResponseTallies;
import org.clientroi.insight.domain.Traits;
import org.clientroi.insight.domain.ValueBand;
import org.clientroi.insight.domain.ValueBands;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.ShopId;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who were asked, beside a naive count over the naive experiences. */
@EveryDatabase
class ResponseTalliesTest {

    private static final ShopScope ALL = ShopScope.everyShop();
    private static final LocalDate COMPLETE = History.FIRST_DAY.plusDays(600);
    private static final DateRange PERIOD =
            new DateRange(History.FIRST_DAY.plusDays(5), History.FIRST_DAY.plusDays(500));
    private static final int LANDMARK = 30;

    private final Rooms rooms;
    private final History history = History.random(51, 200);
    private final ShopId shop = history.shops().getFirst().id();
    private final Map<UUID, Map<String, String>> experiences = new NaiveExperiences(history).rows();

    ResponseTalliesTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
    }

    @BeforeEach
    void store() {
        HistoryStore store = new HistoryStore(rooms);
        store.open(history.shops(), Math.toIntExact(COMPLETE.toEpochDay()));
        store.store(history.orders());
        experiences.values().removeIf(row -> !shop.toString().equals(row.get("shop_id")));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private ResponseTallies tallies() {
        return rooms.get(ResponseTallies.class);
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static boolean has(Map<String, String> row, String column) {
        return !"null".equals(row.get(column));
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(text(row, column));
    }

    private List<Map<String, String>> arrived(String day, int first, int last) {
        return experiences.values().stream()
                .filter(row -> has(row, "invited_day")
                        && !text(row, "invitation_state").equals("bounced"))
                .filter(row -> number(row, day) >= first && number(row, day) <= last)
                .toList();
    }

    private static ValueBands bands(List<Map<String, String>> rows) {
        List<BigDecimal> amounts = rows.stream()
                .filter(row -> text(row, "currency").equals("EUR"))
                .map(row -> new BigDecimal(text(row, "amount")))
                .toList();
        return ValueBands.around(amounts.size(), amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Traits traits(Map<String, String> row, ValueBands bands) {
        BigDecimal amount = new BigDecimal(text(row, "amount"));
        ValueBand band = !text(row, "currency").equals("EUR")
                ? ValueBand.FOREIGN
                : amount.compareTo(bands.middle()) < 0
                        ? ValueBand.LOW
                        : amount.compareTo(bands.high()) < 0 ? ValueBand.MIDDLE : ValueBand.HIGH;
        return new Traits(
                has(row, "late") ? Optional.of(text(row, "late").equals("true")) : Optional.empty(),
                text(row, "first_order").equals("true"),
                band);
    }

    private static AskedCell.Outcome outcome(Map<String, String> row) {
        if (!text(row, "invitation_state").equals("answered")) {
            return AskedCell.Outcome.SILENT;
        }
        if (!has(row, "nps")) {
            return AskedCell.Outcome.OTHER;
        }
        int score = number(row, "nps");
        return score >= 9
                ? AskedCell.Outcome.PROMOTER
                : score >= 7 ? AskedCell.Outcome.PASSIVE : AskedCell.Outcome.DETRACTOR;
    }

    @Test
    void thoseWhoseInvitationArrivedAreCountedByWhatWasKnownBefore() {
        List<Map<String, String>> rows = arrived("invited_day", PERIOD.firstDayNumber(), PERIOD.lastDayNumber());
        ValueBands bands = bands(rows);
        Map<AskedCell, Long> expected = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new AskedCell(traits(row, bands), "", outcome(row), 0), Collectors.counting()));

        assertThat(tallies().asked(ALL, shop, PERIOD))
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .map(cell -> new AskedCell(
                                cell.getKey().traits(), "", cell.getKey().outcome(), cell.getValue()))
                        .toList())
                .hasSizeGreaterThan(20);
    }

    @Test
    void theSilentAndTheOthersAreFollowedFromTheSameDayOn() {
        for (int horizon : new int[] {90, 365}) {
            FollowedFor followed = new FollowedFor(horizon + LANDMARK, Optional.of(PERIOD), Optional.of(COMPLETE));
            List<Map<String, String>> rows =
                    arrived("delivered_day", followed.firstAskedDay(), followed.lastDayOfCurves()).stream()
                            .filter(row -> text(row, "index_delivery").equals("true"))
                            .toList();
            ValueBands bands = bands(rows);
            Map<FollowUpCell, Long> expected = rows.stream()
                    .collect(Collectors.groupingBy(row -> cell(row, bands, horizon), Collectors.counting()));

            assertThat(tallies().afterLandmark(ALL, shop, followed, LANDMARK))
                    .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                            .map(each -> new FollowUpCell(
                                    each.getKey().className(),
                                    each.getKey().traits(),
                                    each.getKey().days(),
                                    each.getKey().ordered(),
                                    each.getValue()))
                            .toList())
                    .extracting(FollowUpCell::className)
                    .contains("true", "false", ResponseTallies.EARLY);
        }
    }

    private static FollowUpCell cell(Map<String, String> row, ValueBands bands, int horizon) {
        int delivered = number(row, "delivered_day");
        int cutoff = Math.toIntExact(COMPLETE.toEpochDay());
        int ends = has(row, "closed_day") ? Math.min(cutoff, number(row, "closed_day")) : cutoff;
        int days = Math.max(0, Math.min(horizon, ends - delivered - LANDMARK));
        double next = has(row, "d_next") ? Double.parseDouble(text(row, "d_next")) : Double.POSITIVE_INFINITY;
        boolean answered = has(row, "answered_day") && number(row, "answered_day") - delivered <= LANDMARK;
        String name = next <= LANDMARK ? ResponseTallies.EARLY : String.valueOf(answered);
        boolean ordered = days > 0 && next - LANDMARK <= days;
        return new FollowUpCell(name, traits(row, bands), ordered ? next - LANDMARK : days, ordered, 0);
    }

    @Test
    void outsideTheScopeThereIsNothing() {
        ShopScope nothing = ShopScope.only(Set.of());
        FollowedFor followed = new FollowedFor(120, Optional.empty(), Optional.of(COMPLETE));

        assertThat(tallies().asked(nothing, shop, PERIOD)).isEmpty();
        assertThat(tallies().afterLandmark(nothing, shop, followed, LANDMARK)).isEmpty();
    }
}
