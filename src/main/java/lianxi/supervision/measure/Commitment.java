package lianxi.supervision.measure;

import java.time.LocalDate;
import lianxi.task.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit committed itself to in a talk (整改承诺).
 *
 * @param position its place, from 1
 * @param task the rectification that it became; null while it is none
 */
public record Commitment(
        int position, String words, LocalDate due, @Nullable TaskId task) {

    public static final int WORDS_MAX = 500;

    /** As many as one talk takes. */
    public static final int MOST = 10;
}
