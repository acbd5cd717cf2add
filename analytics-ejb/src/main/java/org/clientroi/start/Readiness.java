package org.clientroi.start;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the start has come: ready once migrated and, where asked for, with the demonstration loaded. */
@ApplicationScoped
public class Readiness {

    /** Where the start stands. */
    public enum Stage {
        STARTING,
        LOADING_DEMONSTRATION,
        READY,
        FAILED
    }

    private volatile Stage stage = Stage.STARTING;

    void reached(Stage next) {
        stage = next;
    }

    public Stage stage() {
        return stage;
    }
}
