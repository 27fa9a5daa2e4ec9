package lianxi.shared.sheet;

/**
 * Reads a cell that is not empty.
 *
 * @param <V> what the cell says
 */
@FunctionalInterface
public interface CellParser<V> {

    /** @throws lianxi.shared.RefusedException with what is wrong, in words for the person who filled it in */
    V parse(String text);
}
