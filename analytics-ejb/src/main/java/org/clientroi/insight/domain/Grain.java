package org.clientroi.insight.domain;

/** How finely time is cut: ISO weeks ({@code 2026-W45}) or months ({@code 2026-11}). */
public enum Grain {
    WEEK,
    MONTH
}
