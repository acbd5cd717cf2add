package org.clientroi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.clientroi.account.domain.PasswordHash;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void theStoredTextCarriesItsParametersAndNeverRepeats() {
        PasswordHash hash = PasswordHash.of("correct horse");
        assertThat(hash.stored()).matches("pbkdf2-sha256\\$210000\\$[A-Za-z0-9_-]{22}\\$[A-Za-z0-9_-]{43}");
        assertThat(PasswordHash.of("correct horse").stored()).isNotEqualTo(hash.stored());
        assertThat(hash.toString()).doesNotContain(hash.stored());
    }

    @Test
    void onlyTheSamePasswordMatchesWhatWasStored() {
        PasswordHash hash = PasswordHash.parse(PasswordHash.of("correct horse").stored());
        assertThat(hash.matches("correct horse")).isTrue();
        assertThat(hash.matches("Correct horse")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    /**
     * Expected value: Python 3 {@code hashlib.pbkdf2_hmac('sha256', b'password', b'0123456789abcdef', 1000)} in
     * base64url; the salt likewise.
     */
    @Test
    void aHashMadeElsewhereWithFewerIterationsMatchesAndIsKnownToBeOutdated() {
        PasswordHash hash = PasswordHash.parse(
                "pbkdf2-sha256$1000$MDEyMzQ1Njc4OWFiY2RlZg$hRRjgXWkW8ResfIvBP99J_T4vkgEmMRV_0tJTOjR59I");
        assertThat(hash.matches("password")).isTrue();
        assertThat(hash.isOutdated()).isTrue();
        assertThat(PasswordHash.of("password").isOutdated()).isFalse();
    }

    @Test
    void nobodysHashMatchesNothing() {
        assertThat(PasswordHash.ofNobody().matches("")).isFalse();
        assertThat(PasswordHash.ofNobody().isOutdated()).isFalse();
    }

    @Test
    void aTextThatIsNoHashIsNotRead() {
        assertThatThrownBy(() -> PasswordHash.parse("secret")).isInstanceOf(IllegalArgumentException.class);
    }
}
