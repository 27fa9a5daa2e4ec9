package lianxi.meeting.attendance;

import java.time.LocalDate;

/**
 * What the office adds when it sends the notice (发出会议通知).
 *
 * @param replyBy the day until which answers are asked for
 * @param note a word of its own, may be empty
 */
public record NoticeCommand(LocalDate replyBy, String note) {

    public static final int NOTE_MAX = 500;

    public NoticeCommand {
        note = note.strip();
    }
}
