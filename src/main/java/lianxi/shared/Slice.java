package lianxi.shared;

import java.util.List;

/**
 * One page of a list that the database pages.
 *
 * @param number from 0
 * @param more whether there is a next page
 */
public record Slice<T>(List<T> rows, int number, boolean more) {

    /** Of rows fetched with a limit one higher than the page's size. */
    public static <T> Slice<T> of(List<T> fetched, int number, int size) {
        boolean more = fetched.size() > size;
        return new Slice<>(more ? fetched.subList(0, size) : fetched, number, more);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
