package org.clientroi.statistics.golden;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every analysis that can be computed, by {@code method/analysis}. */
public final class GoldenMethods {

    private static final Map<String, GoldenMethod> ALL = new HashMap<>();

    static {
        ALL.putAll(CoreMethods.ALL);
        MoreMethods.ALL.forEach((name, method) -> {
            if (ALL.put(name, method) != null) {
                throw new IllegalStateException("computed twice: " + name);
            }
        });
    }

    private GoldenMethods() {}

    public static Optional<GoldenMethod> of(GoldenCase one) {
        return Optional.ofNullable(ALL.get(one.method() + "/" + one.arguments().text("analysis")));
    }
}
