package lianxi.meeting.decision;

import java.time.LocalDate;
import java.util.Optional;
import lianxi.meeting.MeetingId;
import lianxi.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Names the signed minutes in which a decision stands (议定依据); implemented by meeting.minutes. */
public interface MinutesOf {

    /** The signed minutes of the meeting; empty before. One query. */
    Optional<Minutes> minutes(Actor actor, MeetingId meeting);

    /**
     * Signed minutes.
     *
     * @param number as printed, as 〔2017〕1号
     * @param path null where the reader may not open them
     */
    record Minutes(
            String number,
            LocalDate signedOn,
            String signedBy,
            @Nullable String path) {}
}
