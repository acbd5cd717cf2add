package org.clientroi.web.portal;

/** Somebody typed this address because they forgot a password. */
record ForgottenPassword(String address) {

    /** Without the address: this may end in a log. */
    @Override
    public String toString() {
        return "ForgottenPassword";
    }
}
