package org.clientroi.start;

/** A setting has a value that is not allowed: one sentence with its name, the value and what is allowed. */
public final class SettingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingRefused(String name, String value, String allowed) {
        super("%s is \"%s\"; allowed is %s".formatted(name, value, allowed));
    }

    public SettingRefused(String sentence) {
        super(sentence);
    }
}
