package org.clientroi.statistics.golden;

import java.util.HashMap;
import java.util.Map;

/** Comparisons of many groups, planning, money, recovery, drivers, trend and text. */
final class MoreMethods {

    static final Map<String, GoldenMethod> ALL = new HashMap<>();

    private MoreMethods() {}
}
