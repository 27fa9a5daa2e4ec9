package lianxi.supervision.plan;

import org.jspecify.annotations.Nullable;

/**
 * Which plans to list (计划筛选).
 *
 * @param span years' plans or months' plans only
 * @param before plans older than this one, for the next page
 */
public record PlanFilter(
        @Nullable Integer year,
        @Nullable Span span,
        @Nullable PlanState state,
        @Nullable Long before) {

    public static final int PAGE = 50;

    /** 年度计划 or 月度计划. */
    public enum Span {
        YEAR,
        MONTH;

        public String messageKey() {
            return "supervision.plan.span." + name();
        }
    }

    PlanFilter first() {
        return new PlanFilter(year, span, state, null);
    }
}
