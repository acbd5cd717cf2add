package org.clientroi.account.domain;

/** What a new password is: long. Length is what counts; rules about digits and signs only lead to Password1!. */
public final class PasswordRules {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    private PasswordRules() {}

    public static boolean allow(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST && !password.isBlank();
    }
}
