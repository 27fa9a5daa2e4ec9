package lianxi.shared.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a right row would write (导入计划).
 *
 * @param thing the number of the thing that the row is about; null for a new one
 * @param change null where nothing changes
 */
public record Planned<T>(
        RowOutcome outcome, @Nullable Long thing, @Nullable T change) {

    public static <T> Planned<T> created(T change) {
        return new Planned<>(RowOutcome.NEW, null, change);
    }

    public static <T> Planned<T> edited(long thing, T change) {
        return new Planned<>(RowOutcome.CHANGED, thing, change);
    }

    public static <T> Planned<T> unchanged(long thing) {
        return new Planned<>(RowOutcome.UNCHANGED, thing, null);
    }
}
