package org.clientroi.report.domain;

/** How a chart is handed over: text for the screen, pixels for mails. */
public enum ChartFormat {
    SVG("image/svg+xml"),
    PNG("image/png");

    private final String mediaType;

    ChartFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
