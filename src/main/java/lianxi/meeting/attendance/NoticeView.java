package lianxi.meeting.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A notice that went out (已发会议通知).
 *
 * @param replyBy null where no answer was asked for
 * @param told how many people it reached
 */
public record NoticeView(
        long id,
        NoticeKind kind,
        Instant sentAt,
        String sentBy,
        LocalDate day,
        LocalTime at,
        String place,
        @Nullable LocalDate replyBy,
        String note,
        int told) {}
