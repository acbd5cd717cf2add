package org.clientroi.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientroi.response.domain.ProblemKind.DAMAGED;
import static org.clientroi.response.domain.ProblemKind.NOT_RECEIVED;

import java.util.Optional;
import java.util.Set;
import org.clientroi.recovery.domain.LetDown;
import org.clientroi.recovery.domain.Reason;
import org.clientroi.response.domain.ContactWish;
import org.clientroi.response.domain.ProblemKind;
import org.clientroi.response.domain.ProblemState;
import org.clientroi.response.domain.Reply;
import org.clientroi.shared.CustomerId;
import org.clientroi.shared.OrderId;
import org.clientroi.shared.ShopId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetDownTest {

    private static final OrderId ORDER = OrderId.next();
    private static final ShopId SHOP = ShopId.next();
    private static final CustomerId CUSTOMER = CustomerId.next();

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6})
    void aScoreOfZeroToSixIsAReason(int score) {
        assertThat(LetDown.reasons(scored(score))).containsExactly(Reason.LOW_SCORE);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 10})
    void aScoreOfSevenAndMoreIsNone(int score) {
        assertThat(LetDown.reasons(scored(score))).isEmpty();
    }

    @Test
    void aProblemThatIsSolvedIsNoReasonWhateverItWas() {
        assertThat(LetDown.reasons(problem(Optional.of(ProblemState.SOLVED), Set.of(NOT_RECEIVED, DAMAGED))))
                .isEmpty();
    }

    @Test
    void whatStandsIsAReasonAndSaysWhetherItPresses() {
        assertThat(LetDown.reasons(problem(Optional.of(ProblemState.UNSOLVED), Set.of())))
                .containsExactly(Reason.UNSOLVED_PROBLEM);
        assertThat(LetDown.reasons(problem(Optional.of(ProblemState.UNSOLVED), Set.of(DAMAGED))))
                .containsExactly(Reason.DAMAGED, Reason.UNSOLVED_PROBLEM);
        assertThat(LetDown.reasons(problem(Optional.empty(), Set.of(NOT_RECEIVED))))
                .containsExactly(Reason.NOT_RECEIVED, Reason.UNSOLVED_PROBLEM);
    }

    @Test
    void whoeverAsksToBeContactedIsAndWhoeverSaysNoIsNot() {
        assertThat(LetDown.reasons(wish(new ContactWish.ByEmail()))).containsExactly(Reason.CONTACT_ASKED);
        assertThat(LetDown.reasons(wish(new ContactWish.ByPhone(Optional.empty(), Optional.empty()))))
                .containsExactly(Reason.CONTACT_ASKED);
        assertThat(LetDown.reasons(wish(new ContactWish.None()))).isEmpty();
    }

    @Test
    void theSameWordsAreHeardAsTheSameAndOthersAsOthers() {
        assertThat(LetDown.heard(scored(3))).isEqualTo(LetDown.heard(scored(3)));
        assertThat(LetDown.heard(scored(3))).isNotEqualTo(LetDown.heard(scored(2)));
        assertThat(LetDown.heard(problem(Optional.empty(), Set.of(DAMAGED, NOT_RECEIVED))))
                .isEqualTo(LetDown.heard(problem(Optional.empty(), Set.of(NOT_RECEIVED, DAMAGED))));
    }

    private static Reply scored(int score) {
        return reply(Optional.of(score), Optional.empty(), Set.of(), Optional.empty());
    }

    private static Reply problem(Optional<ProblemState> state, Set<ProblemKind> kinds) {
        return reply(Optional.of(9), state, kinds, Optional.empty());
    }

    private static Reply wish(ContactWish wish) {
        return reply(Optional.of(9), Optional.empty(), Set.of(), Optional.of(wish));
    }

    private static Reply reply(
            Optional<Integer> score, Optional<ProblemState> state, Set<ProblemKind> kinds, Optional<ContactWish> wish) {
        return new Reply(ORDER, SHOP, CUSTOMER, score, Optional.empty(), state, kinds, wish);
    }
}
