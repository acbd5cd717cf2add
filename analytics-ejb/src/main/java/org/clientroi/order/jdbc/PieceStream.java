package org.clientroi.order.jdbc;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Bytes that lie in pieces, of which one is held at a time. */
final class PieceStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int number;
    private int at;

    PieceStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return fill() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, taken);
        at += taken;
        return taken;
    }

    private boolean fill() {
        if (at < piece.length) {
            return true;
        }
        Optional<byte[]> next = pieces.apply(number);
        next.ifPresent(content -> {
            piece = content;
            number++;
            at = 0;
        });
        return next.isPresent() && piece.length > 0;
    }
}
