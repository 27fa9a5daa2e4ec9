package lianxi.supervision.draw;

import java.util.function.Supplier;
import lianxi.shared.Sha256;

/**
 * Random numbers that follow from a seed (随机数序列): the k-th is the first 13 hexadecimal digits of the SHA-256 of
 * "seed:k", k from 1. 52 bits are exact in every language and in a shell.
 */
public final class SeededNumbers implements Supplier<SeededNumbers.Number> {

    static final long RANGE = 1L << 52;

    private static final int DIGITS = 13;

    private final String seed;
    private int count;

    SeededNumbers(String seed) {
        this.seed = seed;
    }

    /** The how-manyth number of the sequence, in hexadecimal digits. */
    public record Number(int count, String digits) {

        public long value() {
            return Long.parseLong(digits, 16);
        }
    }

    @Override
    public Number get() {
        count++;
        return new Number(count, Sha256.of(seed + ":" + count).substring(0, DIGITS));
    }
}
