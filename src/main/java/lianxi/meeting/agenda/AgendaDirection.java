package lianxi.meeting.agenda;

/** Where an item goes among those that stand (上移、下移). */
public enum AgendaDirection {
    UP,
    DOWN
}
