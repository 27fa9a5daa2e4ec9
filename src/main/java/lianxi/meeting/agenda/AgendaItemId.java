package lianxi.meeting.agenda;

/** An agenda item's identity (议题). */
public record AgendaItemId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
