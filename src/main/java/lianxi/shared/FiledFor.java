package lianxi.shared;

import java.time.Instant;

/** What the office filed for a unit that told it otherwise (代报): who told it, how, when. */
public record FiledFor(String toldBy, Channel how, Instant toldAt) {

    /** As long as a name may be. */
    public static final int NAME_MAX = 60;

    /** How the office was told: 电话、短信或微信、传真、当面. */
    public enum Channel {
        PHONE,
        MESSAGE,
        FAX,
        IN_PERSON;

        public String messageKey() {
            return "shared.told." + name();
        }
    }
}
