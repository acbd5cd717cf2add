package org.clientroi.account.application;

import org.clientroi.account.domain.ApiKey;

/** A new key with its text, which is known only here and now. */
public record IssuedKey(ApiKey key, String plainText) {

    /** Without the text: this may end in a log. */
    @Override
    public String toString() {
        return "IssuedKey[" + key.id() + "]";
    }
}
