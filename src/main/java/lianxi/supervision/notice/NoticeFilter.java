package lianxi.supervision.notice;

import lianxi.document.DocumentState;
import org.jspecify.annotations.Nullable;

/** Which notices a list shows; null leaves a choice open. */
public record NoticeFilter(@Nullable Integer year, @Nullable DocumentState state) {

    public static final NoticeFilter ALL = new NoticeFilter(null, null);

    public boolean isEmpty() {
        return year == null && state == null;
    }
}
