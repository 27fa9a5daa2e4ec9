package lianxi.supervision.inspection;

import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections to list (检查筛选).
 *
 * @param show which states; everything unless asked otherwise
 * @param mine only those that the actor inspects
 * @param before where the page begins: after this one; null for the first
 */
public record InspectionFilter(
        @Nullable UnitId unit,
        @Nullable CheckKind kind,
        @Nullable CheckMatter matter,
        Show show,
        @Nullable Integer year,
        boolean mine,
        InspectionFilter.@Nullable Key before) {

    public static final int PAGE = 50;

    public static final InspectionFilter ALL = new InspectionFilter(null, null, null, Show.ALL, null, false, null);

    /** 状态: all, those still to be done, or one state. */
    public enum Show {
        ALL,
        OPEN,
        PLANNED,
        ANNOUNCED,
        UNDER_WAY,
        RECORDED,
        CONCLUDED,
        CANCELLED;

        public String messageKey() {
            return this == ALL || this == OPEN
                    ? "supervision.inspection.show." + name()
                    : InspectionState.valueOf(name()).messageKey();
        }
    }

    public InspectionFilter startingAfter(@Nullable Key key) {
        return new InspectionFilter(unit, kind, matter, show, year, mine, key);
    }

    /** A row's place in the list, the latest day first. */
    public record Key(java.time.LocalDate day, long id) {

        /** Reads "2017-03-01_12"; null where it does not read so. */
        public static @Nullable Key parse(@Nullable String text) {
            if (text == null || !text.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}")) {
                return null;
            }
            try {
                return new Key(java.time.LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11)));
            } catch (java.time.DateTimeException noDay) {
                return null;
            }
        }

        @Override
        public String toString() {
            return day + "_" + id;
        }
    }
}
