package lianxi.meeting.agenda;

/** What becomes of an item before the meeting comes to it: 列入、缓议, or 移出. */
public enum AgendaItemState {
    OPEN,
    DEFERRED,
    REMOVED;

    public String messageKey() {
        return "meeting.agenda.state." + name();
    }
}
