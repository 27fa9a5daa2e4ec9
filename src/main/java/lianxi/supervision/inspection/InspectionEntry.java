package lianxi.supervision.inspection;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of what became of an inspection (办理记录).
 *
 * @param day on which it was to be, after this entry
 * @param note the reason; may be empty
 */
public record InspectionEntry(Kind kind, Instant at, String by, LocalDate day, String note) {

    /** 安排、调整、通知、开始、完成、出具结论、取消. */
    public enum Kind {
        ARRANGE,
        CHANGE,
        ANNOUNCE,
        BEGIN,
        FINISH,
        CONCLUDE,
        CANCEL;

        /** Its name in the audit trail. */
        String act() {
            return "supervision.inspection-" + name().toLowerCase(java.util.Locale.ROOT);
        }

        public String messageKey() {
            return "supervision.inspection.entry." + name();
        }
    }
}
