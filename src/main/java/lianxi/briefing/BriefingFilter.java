package lianxi.briefing;

import lianxi.document.DocumentState;
import org.jspecify.annotations.Nullable;

/** Which briefings a list shows. */
public record BriefingFilter(
        @Nullable Integer year, @Nullable DocumentState state) {

    public static final BriefingFilter ALL = new BriefingFilter(null, null);
}
