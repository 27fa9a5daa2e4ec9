package lianxi.meeting.attendance;

/**
 * A tap on the room's list (会场签到).
 *
 * @param came who sat there, for a deputy or a unit's place; empty where the name on the list says it
 */
public record PresenceCommand(Presence presence, String came) {

    public static final int CAME_MAX = 60;

    public PresenceCommand {
        came = presence.isThere() ? came.strip() : "";
    }

    public static PresenceCommand of(Presence presence) {
        return new PresenceCommand(presence, "");
    }
}
