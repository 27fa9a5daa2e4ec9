package lianxi.meeting.agenda;

import lianxi.meeting.MeetingId;

/**
 * An item that no meeting has come to (缓议待议).
 *
 * @param note why it was put off; blank where its meeting was called off
 * @param meeting where it stood
 */
public record WaitingItem(
        AgendaItemId id,
        String title,
        String reporter,
        int minutes,
        String note,
        MeetingId meeting,
        String meetingTitle) {}
