package org.clientroi.demo.history;

/**
 * Numbers in [0, 1) that fill it evenly, each forty of them one in every fortieth, in random order: the shares that were
 * planted are found again whatever the day on which the demonstration begins.
 */
final class EvenSpread {

    private static final int BLOCK = 40;

    private final Dice dice;
    private final int[] order = new int[BLOCK];
    private int next = BLOCK;

    EvenSpread(Dice dice) {
        this.dice = dice;
    }

    double next() {
        if (next == BLOCK) {
            shuffle();
            next = 0;
        }
        return (order[next++] + dice.uniform()) / BLOCK;
    }

    private void shuffle() {
        for (int i = 0; i < BLOCK; i++) {
            int other = dice.between(0, i);
            order[i] = order[other];
            order[other] = i;
        }
    }
}
