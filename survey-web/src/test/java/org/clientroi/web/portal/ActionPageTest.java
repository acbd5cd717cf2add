package org.clientroi.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.insight.domain.ActionFindings;
import org.clientroi.insight.domain.ActionReading;
import org.clientroi.insight.domain.ActionReading.Stretch;
import org.clientroi.insight.domain.RepeatOrderCell;
import org.clientroi.insight.domain.ScoreCell;
import org.clientroi.insight.domain.Segment;
import org.clientroi.insight.domain.ShopAction;
import org.clientroi.insight.domain.SpendCell;
import org.clientroi.insight.domain.Traits;
import org.clientroi.insight.domain.ValueBand;
import org.clientroi.shared.DateRange;
import org.clientroi.shared.Language;
import org.clientroi.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shop changed, and what is told since. */
class ActionPageTest {

    private static final Segment CARRIER = new Segment("carrier", false);
    private static final UUID ID = UUID.fromString("0197f5a0-0000-7000-8000-000000000001");
    private static final Map<String, String> TYPED = Map.of(
            "title", "Chronopost remplace GLS",
            "begun", "2026-08-13",
            "segment", "carrier",
            "value", "Chronopost",
            "once", "1 250,50",
            "monthly", "400");

    @Test
    void whatIsTypedIsAnActionWithFrenchAmounts() {
        ShopAction action = good(TYPED);
        assertThat(action.costOnce()).isEqualByComparingTo("1250.50");
        assertThat(action.target()).contains(new ShopAction.Target(CARRIER, "Chronopost"));
        assertThat(ActionForm.of(action).read(ID, Example.SHOP.id(), List.of(CARRIER)))
                .isEqualTo(new ActionForm.Good(action));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title=", "begun=2026-02-30", "ended=2026-01-01", "value=", "once=-3", "monthly=lots"})
    void whatIsNoActionIsRefusedByTheNameOfItsField(String wrong) {
        String field = wrong.substring(0, wrong.indexOf('='));
        Map<String, String> typed = new java.util.HashMap<>(TYPED);
        typed.put(field, wrong.substring(field.length() + 1));
        assertThat(new ActionForm(typed).read(ID, Example.SHOP.id(), List.of(CARRIER)))
                .isEqualTo(new ActionForm.Bad(field));
        for (Language language : Language.values()) {
            assertThat(words(language).has("roi.action.wrong." + field)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingIsToldSinceAndNeverThanksTo(Language language) {
        ActionSheet.Entry entry = sheet(language, true).entries().getFirst();
        assertThat(entry.table().getFirst().rows()).hasSize(3);
        assertThat(entry.money()).hasSize(5);
        String told = String.join(" ", entry.money()).toLowerCase(java.util.Locale.ROOT);
        assertThat(told)
                .contains(
                        language == Language.FR ? "depuis" : "since",
                        language == Language.FR ? "associés" : "associated")
                .doesNotContain("grâce", "thanks", "because");
        assertThat(told).contains("90", language == Language.FR ? "ca ttc" : "incl. vat");
    }

    @Test
    void whoOnlyReadsIsOfferedNoForm() {
        ActionSheet sheet = sheet(Language.EN, false);
        assertThat(sheet.form()).isEmpty();
        assertThat(sheet.entries().getFirst().edit()).isEmpty();
    }

    static ActionSheet sheet(Language language, boolean mayWrite) {
        Texts words = words(language);
        ActionWriter writer = new ActionWriter(
                words, Example.EUR, Address.of("/portal/roi").with("shop", "lumen"), words.get("roi.basis.turnover"));
        ShopAction action = good(TYPED);
        return new ActionSheet(
                "/portal/roi?shop=lumen",
                Optional.empty(),
                writer.entries(List.of(action), List.of(found(action)), mayWrite),
                mayWrite ? Optional.of(writer.form(new ActionForm(Map.of()), List.of(CARRIER))) : Optional.empty());
    }

    private static ActionFindings found(ShopAction action) {
        DateRange since = action.since(Example.LAST_DAY).orElseThrow();
        return new ActionReading(action, 90, Optional.of(1.0))
                .findings(
                        stretch(since, 180, 30),
                        stretch(since.before(), 120, 60),
                        stretch(
                                new DateRange(
                                        since.from().minusYears(1), since.to().minusYears(1)),
                                140,
                                50));
    }

    private static Stretch stretch(DateRange days, long nines, long threes) {
        Optional<String> value = Optional.of("Chronopost");
        return new Stretch(
                days,
                List.of(
                        new ScoreCell(Optional.empty(), value, 9, nines),
                        new ScoreCell(Optional.empty(), value, 3, threes),
                        new ScoreCell(Optional.empty(), Optional.of("Colissimo"), 9, 900)),
                List.of(new RepeatOrderCell(
                        "Chronopost",
                        400,
                        nines / 3,
                        nines / 3,
                        BigDecimal.TEN,
                        0,
                        0,
                        java.util.OptionalInt.empty(),
                        9,
                        0,
                        0)),
                List.of(new SpendCell(
                        "Chronopost",
                        new Traits(Optional.of(false), true, ValueBand.MIDDLE),
                        400,
                        nines / 3,
                        nines / 3,
                        nines / 3,
                        BigDecimal.valueOf(nines * 40),
                        BigDecimal.valueOf(nines * 6000),
                        0)));
    }

    @Test
    void aSegmentsActionCountsItsSegmentAlone() {
        assertThat(found(good(TYPED)).since().answers()).isEqualTo(210);
    }

    @Test
    void whatIsSpentIsCountedByTheDaysSince() {
        ShopAction action = good(TYPED);
        DateRange month = DateRange.lastDays(61, LocalDate.of(2026, 10, 12));
        // 1250.50 once and 400 for 61 of 30.4375 days
        assertThat(action.spent(month)).isEqualByComparingTo("2052.14");
    }

    private static ShopAction good(Map<String, String> typed) {
        return ((ActionForm.Good) new ActionForm(typed).read(ID, Example.SHOP.id(), List.of(CARRIER))).action();
    }

    private static Texts words(Language language) {
        return Texts.of(Figures.class, "portal", language);
    }
}
