package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientroi.insight.domain.Driver;
import org.clientroi.insight.domain.DriverFindings;
import org.clientroi.insight.domain.DriverReading;
import org.clientroi.insight.domain.RatingCell;
import org.clientroi.report.chart.RealCharts;
import org.clientroi.report.domain.Words;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.clientroi.web.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes with the score, as a page; written to {@code target/portal} so that it can be looked at. */
class DriversPageTest {

    private static final Path FOLDER = Path.of("target", "portal");
    private static final Map<String, Long> STATED =
            Map.of("delivery_time", 190L, "product", 210L, "condition", 80L, "price", 230L);

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatMattersAndIsDoneBadlyIsNamedFirst(Language language) throws IOException {
        DriversPage page = page(language, findings());

        assertThat(page.fields()).first().satisfies(field -> {
            assertThat(field.name()).isEqualTo(words(language).get("drivers.field.concentrate_here"));
            assertThat(field.drivers()).isEqualTo(Words.in(language).driver(Driver.DELIVERY_TIME));
        });
        assertThat(html("drivers", language, page))
                .contains("id=\"drivers-title\"", "id=\"stated-title\"", "id=\"rest-title\"")
                .doesNotContain(" style=", "NaN");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatCustomersSayStandsBesideWhatGoesWithTheScoreThePriceLast(Language language) {
        Panel stated = page(language, findings()).panels().getLast();

        assertThat(stated.table().rows()).hasSize(6);
        assertThat(stated.table().rows().getLast())
                .first()
                .isEqualTo(words(language).get("drivers.price"));
        assertThat(stated.table().rows().getLast()).last().isEqualTo("–");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatAppliesToFewIsLookedAtAmongThemAndSaidToBe(Language language) {
        DriversPage page = page(language, findings());
        String service = Words.in(language).driver(Driver.SERVICE);

        assertThat(page.fields()).noneMatch(field -> field.drivers().contains(service));
        assertThat(page.rest().getFirst().rows())
                .anyMatch(row -> row.getFirst().equals(words(language).get("drivers.left-out.own-model", service)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aShopWithoutRatingsIsToldKindly(Language language) throws IOException {
        DriversPage page = page(language, new DriverReading(List.of(), Map.of()).findings(Example.NINETY_DAYS));

        assertThat(page.headline()).isNotBlank();
        assertThat(html("drivers-empty", language, page)).doesNotContain("class=\"panel\"", "class=\"card\"", "NaN");
    }

    /** Late parcels, rated so, cost points; one in five customers wrote to the service. */
    private static DriverFindings findings() {
        List<RatingCell> cells = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int delivery = 1 + i % 5;
            int condition = 3 + i * 7 % 3;
            int product = 4 + i * 11 % 4 / 2;
            int service = i % 5 == 0 ? 2 + i % 4 : RatingCell.NOT_APPLICABLE;
            int score = Math.min(10, 1 + delivery + condition / 2 + product / 2 + i % 2);
            cells.add(new RatingCell(score, List.of(4 + i % 2, delivery, condition, product, service), 1));
        }
        return new DriverReading(cells, STATED).findings(Example.NINETY_DAYS);
    }

    private static DriversPage page(Language language, DriverFindings findings) {
        Frame frame = new Frames(words(language), Map.of("shop", "lumen"))
                .around(
                        Place.DRIVERS,
                        Example.ALL_DOORS,
                        List.of(Example.SHOP),
                        Example.SHOP,
                        View.of(Place.DRIVERS.usualPeriod()),
                        Example.NINETY_DAYS,
                        Example.facts(4_812, 912),
                        new Frame.Account("Camille Martin", "token"));
        return new DriversWriter(words(language), RealCharts.charts()).write(frame, findings, Example.EUR);
    }

    private static String html(String name, Language language, DriversPage page) throws IOException {
        String html = new Templates().render("portal/drivers.jte", page);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + "-" + language.code() + ".html"), html);
        return html;
    }

    private static Texts words(Language language) {
        return Texts.of(Figures.class, "portal", language);
    }
}
