package lianxi.weekly;

import java.time.Instant;

/** A report that the office filed for a unit (代报): who told it, how, when. */
public record FiledFor(String toldBy, Channel how, Instant toldAt) {

    /** How the office was told: 电话、短信或微信、传真、当面. */
    public enum Channel {
        PHONE,
        MESSAGE,
        FAX,
        IN_PERSON;

        public String messageKey() {
            return "weekly.told." + name();
        }
    }
}
