package lianxi.meeting;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * An entry of what became of a meeting (办理记录).
 *
 * @param start when it was to be held after this entry
 * @param place where, after this entry
 * @param note the reason or the basis; may be empty
 */
public record MeetingEntry(Kind kind, Instant at, String by, LocalDateTime start, String place, String note) {

    /** 计划、改期、取消、委托主持、收回委托、通知、召开、签发纪要、上报. */
    public enum Kind {
        PLAN("meeting.plan"),
        CHANGE("meeting.change"),
        CANCEL("meeting.cancel"),
        ENTRUST("meeting.entrust"),
        TAKE_BACK("meeting.take-back"),
        NOTIFY("meeting.notify"),
        HOLD("meeting.hold"),
        SIGN("meeting.sign"),
        REPORT("meeting.report");

        private final String act;

        Kind(String act) {
            this.act = act;
        }

        /** Its name in the audit trail. */
        String act() {
            return act;
        }

        public String messageKey() {
            return "meeting.entry." + name();
        }
    }
}
