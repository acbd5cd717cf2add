package org.clientroi.web.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clientroi.recovery.domain.Case;
import org.clientroi.recovery.domain.CaseOrder;
import org.clientroi.recovery.domain.OrderStory;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.Texts;
import org.clientroi.shop.domain.Shop;

/** Turns the story of an order into its page. */
final class JourneyWriter {

    static final String PATH = "/portal/orders";

    private final CaseWords cases;
    private final Texts words;
    private final Map<String, String> kept;

    /** @param kept what every link keeps: shop and language */
    JourneyWriter(CaseWords cases, Map<String, String> kept) {
        this.cases = cases;
        this.words = cases.texts();
        this.kept = kept;
    }

    /** Shop and language, so that links lose neither. */
    static Map<String, String> kept(Map<String, String> query, Shop shop) {
        Map<String, String> kept = new HashMap<>(Map.of("shop", shop.code().value()));
        if (query.containsKey("lang")) {
            kept.put("lang", query.get("lang"));
        }
        return kept;
    }

    JourneyPage page(Frame frame, OrderStory story) {
        CaseOrder order = story.order();
        return new JourneyPage(
                frame,
                words.get("journey.heading", cases.number(order)),
                order.person().fullName().orElseGet(() -> words.get("journey.nameless")),
                new Frame.Link(words.get("journey.back"), new Address(Place.ANSWERS.path(), kept).href(), "false", ""),
                story.about().map(this::standing).stream().toList(),
                Stream.of(
                                new ParcelSteps(cases).of(story),
                                new AskingSteps(cases).of(story),
                                new AnswerSteps(cases).of(story),
                                calls(story))
                        .flatMap(List::stream)
                        .sorted(Moment.IN_ORDER)
                        .map(Moment::step)
                        .toList(),
                story.orders().stream().map(each -> past(each, order.order())).toList());
    }

    private AnswersList.Standing standing(Case about) {
        String path = Place.CALL_BACK.path() + "/" + about.id();
        return new AnswersList.Standing(cases.standing(about), new Address(path, kept).href());
    }

    private List<Moment> calls(OrderStory story) {
        return story.history().stream()
                .map(event -> new Moment(event.at(), 4, cases.step(event, story.letters())))
                .toList();
    }

    private CaseSheet.Past past(CaseOrder order, OrderId current) {
        return cases.past(order, order.order().equals(current), new Address(PATH + "/" + order.order(), kept));
    }
}
