package org.clientroi.insight.domain;

/**
 * So many customers whose invitation arrived, alike in what was known before.
 *
 * @param region the empty text where it is not known
 */
public record AskedCell(Traits traits, String region, Outcome outcome, long customers) {

    /** What became of the invitation. */
    public enum Outcome {
        SILENT,
        /** Answered something, and no 0-10 score. */
        OTHER,
        DETRACTOR,
        PASSIVE,
        PROMOTER;

        boolean isAnswered() {
            return this != SILENT;
        }

        boolean hasScore() {
            return isAnswered() && this != OTHER;
        }

        double sign() {
            return switch (this) {
                case PROMOTER -> 1;
                case DETRACTOR -> -1;
                default -> 0;
            };
        }
    }
}
