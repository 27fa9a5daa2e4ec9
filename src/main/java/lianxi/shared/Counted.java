package lianxi.shared;

/** Implemented by the module whose tables hold what a {@link Tally} counts. */
public interface Counted {

    Tally tally();

    /** A select of one number; {@code :monday} is the moment at which the week began. */
    String select();
}
