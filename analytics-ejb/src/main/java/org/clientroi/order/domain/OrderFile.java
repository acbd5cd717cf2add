package org.clientroi.order.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clientroi.shared.ShopId;

/**
 * A file of orders that somebody brought to a page: first looked at, then imported.
 *
 * @param caller who brought it, as the audit trail calls them
 * @param workbook whether it was a workbook; its charset is then no question
 * @param columns what the file's headings mean, as chosen: ours, or {@link #ATTRIBUTE}; a heading left out is not in it
 */
public record OrderFile(
        UUID id,
        ShopId shop,
        String caller,
        String name,
        boolean workbook,
        long bytes,
        String charset,
        Map<String, String> columns,
        State state,
        Instant uploadedAt,
        Progress progress,
        Optional<UUID> run,
        Optional<String> refusal) {

    /** Said of a heading that is none of ours and is kept under its own name. */
    public static final String ATTRIBUTE = "*";

    /** Where it has come to. */
    public enum State {
        /** Looked at; nothing of it is stored. */
        WAITING,
        QUEUED,
        IMPORTING,
        DONE,
        /** It could not be read after all. */
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isUnderWay() {
            return this == QUEUED || this == IMPORTING;
        }
    }

    /**
     * How far the import is.
     *
     * @param attempts how often it was begun: more than once when a server stopped on the way
     * @param total lines of the file, counted when it was queued
     * @param done lines read, of the attempt under way
     */
    public record Progress(
            int attempts,
            long total,
            long done,
            long created,
            long updated,
            long unchanged,
            long skipped,
            long rejected) {

        public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static OrderFile brought(
            UUID id,
            ShopId shop,
            String caller,
            String name,
            boolean workbook,
            long bytes,
            String charset,
            Instant at) {
        return new OrderFile(
                id,
                shop,
                caller,
                name,
                workbook,
                bytes,
                charset,
                Map.of(),
                State.WAITING,
                at,
                Progress.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
