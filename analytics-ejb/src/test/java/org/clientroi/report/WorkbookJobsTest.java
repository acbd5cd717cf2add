package org.clientroi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientroi.report.application.MakingWorkbooks;
import org.clientroi.report.application.OrderingWorkbooks;
import org.clientroi.report.domain.JobState;
import org.clientroi.report.domain.WorkbookJob;
import org.clientroi.report.domain.WorkbookJobs;
import org.clientroi.report.domain.WorkbookRequest;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.ShopScope;
import org.clientroi.testing.Engine;
import org.clientroi.testing.EveryDatabase;
import org.clientroi.testing.Rooms;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Workbooks made in the background. */
@EveryDatabase
class WorkbookJobsTest {

    private static final ShopScope ALL = ShopScope.everyShop();
    private static final DateRange AUTUMN = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 19));

    private final Rooms rooms;
    private final SmallShop shop;

    WorkbookJobsTest(Engine engine) {
        rooms = Rooms.on(engine, Instant.parse("2026-11-20T09:00:00Z"));
        shop = SmallShop.open(rooms, "lumen", AUTUMN.to());
        shop.answered(LocalDate.of(2026, 9, 7), "nps", 10, "parfait");
        shop.answered(LocalDate.of(2026, 10, 12), "nps", 3, "=1+1");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aWorkbookThatWasAskedForIsMadeAndKeptForADay() throws Exception {
        WorkbookJob asked = asked();
        assertThat(asked().id()).as("what is under way is not begun twice").isEqualTo(asked.id());

        assertThat(rooms.get(MakingWorkbooks.class).makeWaiting(ALL)).isEqualTo(1);

        WorkbookJob made = now(asked).orElseThrow();
        assertThat(made.state()).isEqualTo(JobState.READY);
        assertThat(made.answers()).isEqualTo(2);
        assertThat(made.written()).isEqualTo(2);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ordering().fetch(made, file);
        assertThat(file.size()).isEqualTo((int) made.size());
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(workbook.findSheet("Réponses").orElseThrow().read()).hasSize(3);
        }
        rooms.later(Duration.ofHours(25));
        assertThat(rooms.get(MakingWorkbooks.class).makeWaiting(ALL)).isZero();
        assertThat(now(asked)).isEmpty();
    }

    @Test
    void whatWasCancelledIsNotMade() {
        WorkbookJob asked = asked();

        assertThat(ordering().cancel(ALL, asked.id())).isTrue();
        assertThat(ordering().cancel(ALL, asked.id())).isFalse();
        assertThat(rooms.get(MakingWorkbooks.class).makeWaiting(ALL)).isZero();
        assertThat(now(asked).map(WorkbookJob::state)).contains(JobState.CANCELLED);
    }

    @Test
    void twoServersNeverWriteTheSameAndWhatAKilledOneLeftIsBegunAgain() {
        WorkbookJob asked = asked();
        WorkbookJob killed = claimed().orElseThrow();

        assertThat(claimed()).as("it is being written").isEmpty();
        assertThat(rooms.get(MakingWorkbooks.class).makeWaiting(ALL)).isZero();
        rooms.later(Duration.ofMinutes(6));
        assertThat(rooms.get(MakingWorkbooks.class).makeWaiting(ALL)).isEqualTo(1);

        assertThat(now(asked).map(WorkbookJob::state)).contains(JobState.READY);
        assertThat(now(asked).map(WorkbookJob::attempts)).contains(2);
        assertThat(ended(killed)).as("the first comes too late").isFalse();
    }

    @Test
    void whatStoppedItsServerTooOftenIsSaidToHaveFailed() {
        WorkbookJob asked = asked();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(claimed()).isPresent();
            rooms.later(Duration.ofMinutes(6));
        }

        assertThat(rooms.get(MakingWorkbooks.class).makeWaiting(ALL)).isZero();
        assertThat(now(asked).map(WorkbookJob::state)).contains(JobState.FAILED);
    }

    @Test
    void ofAShopOutsideTheScopeNothingIsAskedForSeenOrCancelled() {
        ShopScope nothing = ShopScope.only(Set.of());
        WorkbookJob asked = asked();

        assertThat(ordering().ask(nothing, "user:1", request())).isEmpty();
        assertThat(ordering().of(nothing, shop.id())).isEmpty();
        assertThat(ordering().of(ALL, shop.id())).extracting(WorkbookJob::id).isEqualTo(List.of(asked.id()));
        assertThat(ordering().find(nothing, asked.id())).isEmpty();
        assertThat(ordering().cancel(nothing, asked.id())).isFalse();
    }

    private OrderingWorkbooks ordering() {
        return rooms.get(OrderingWorkbooks.class);
    }

    private WorkbookRequest request() {
        return new WorkbookRequest(shop.id(), AUTUMN, Optional.empty(), Optional.empty(), Language.FR);
    }

    private WorkbookJob asked() {
        return ordering().ask(ALL, "user:1", request()).orElseThrow();
    }

    private Optional<WorkbookJob> now(WorkbookJob job) {
        return ordering().find(ALL, job.id());
    }

    private Optional<WorkbookJob> claimed() {
        Instant now = rooms.clock().instant();
        return rooms.inTransaction(() -> rooms.get(WorkbookJobs.class).claim(now, now.plus(Duration.ofMinutes(5))));
    }

    private boolean ended(WorkbookJob job) {
        Instant now = rooms.clock().instant();
        return rooms.inTransaction(() -> rooms.get(WorkbookJobs.class).end(job, JobState.READY, now, now));
    }
}
