package org.clientroi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientroi.shared.ShopScope;
import org.clientroi.shop.domain.Shop;
import org.clientroi.shop.domain.Shops;
import org.clientroi.testing.Engine;
import org.clientroi.testing.Rooms;
import org.junit.jupiter.api.Test;

/**
 * The demonstration told with twenty other dice: for how many does what insight finds hold what was planted? At 95 %, one
 * of twenty misses by chance. Writes target/seeds.txt, a line a shop and figure.
 */
class TwentySeedsStudy {

    private static final int SEEDS = Integer.getInteger("demonstration.seeds", 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    /** What is found of a figure in a shop, over the seeds. */
    private static final class Found {

        private int held;
        private int estimated;
        private final List<String> values = new ArrayList<>();

        void add(FoundFigure figure) {
            figure.isInRange().ifPresent(inRange -> {
                estimated++;
                held += inRange ? 1 : 0;
            });
            values.add(figure.found()
                    .estimate()
                    .map(found -> String.format(Locale.ROOT, "%.3f", found.value()))
                    .orElse("-"));
        }
    }

    @Test
    void whatWasPlantedLiesWithinWhatIsFound() throws IOException {
        List<List<Found>> found = List.of(empty(), empty());
        for (long seed = 1; seed <= SEEDS; seed++) {
            look(seed, found);
        }
        List<String> report = new ArrayList<>();
        int held = 0;
        int estimated = 0;
        for (int shop = 0; shop < found.size(); shop++) {
            for (int figure = 0; figure < PlantedFigure.ALL.size(); figure++) {
                Found one = found.get(shop).get(figure);
                held += one.held;
                estimated += one.estimated;
                report.add(String.format(
                        Locale.ROOT,
                        "shop %d, %s: held by %d of %d; found %s",
                        shop,
                        PlantedFigure.ALL.get(figure),
                        one.held,
                        one.estimated,
                        one.values));
            }
        }
        report.add(String.format(Locale.ROOT, "together %d of %d, %.1f %%", held, estimated, 100.0 * held / estimated));
        Files.write(Path.of("target", "seeds.txt"), report);
        assertThat((double) held / estimated).isGreaterThan(0.9);
    }

    private static List<Found> empty() {
        return PlantedFigure.ALL.stream().map(_ -> new Found()).toList();
    }

    private static void look(long seed, List<List<Found>> found) {
        Rooms rooms = Rooms.on(Engine.POSTGRESQL, NOW);
        try {
            assertThat(rooms.get(LoadingDemonstration.class).loadWhenEmpty(seed))
                    .isTrue();
            List<Shop> shops =
                    rooms.inTransaction(() -> List.copyOf(rooms.get(Shops.class).all(ShopScope.everyShop())));
            for (int shop = 0; shop < shops.size(); shop++) {
                List<FoundFigure> figures = rooms.get(FindingWhatWasPlanted.class)
                        .answer(ShopScope.everyShop(), shops.get(shop).id())
                        .orElseThrow();
                int place = shops.get(shop).code().value().equals("lumen") ? 0 : 1;
                for (int figure = 0; figure < figures.size(); figure++) {
                    found.get(place).get(figure).add(figures.get(figure));
                }
            }
        } finally {
            rooms.close();
        }
    }
}
