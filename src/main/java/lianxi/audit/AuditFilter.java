package lianxi.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the trail to read.
 *
 * @param actor part of the actor's name
 * @param action the action's beginning: a module, or module and verb
 * @param object a kind of thing, or kind and id as {@code weekly_report/7}
 * @param from first day
 * @param to last day
 * @param before rows older than this one, for the next page
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String object,
        @Nullable AuditResult result,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {

    public static final int PAGE = 100;

    public AuditFilter {
        actor = blankToNull(actor);
        action = blankToNull(action);
        object = blankToNull(object);
    }

    public boolean isNarrowed() {
        return actor != null || action != null || object != null || result != null || from != null || to != null;
    }

    @Nullable
    private static String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
