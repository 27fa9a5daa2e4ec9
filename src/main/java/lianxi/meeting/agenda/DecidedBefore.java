package lianxi.meeting.agenda;

import java.time.LocalDate;
import java.util.List;
import lianxi.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/** Tells what earlier meetings decided and how it stands (议定事项落实情况); implemented by meeting.decision. */
public interface DecidedBefore {

    /**
     * A decision.
     *
     * @param unit the short name of who answers for it; blank where nobody does
     * @param stateKey the message key of where it stands
     * @param open neither struck off nor ended
     * @param path its page in the register
     */
    record Decided(
            long id,
            MeetingId meeting,
            String text,
            String unit,
            @Nullable LocalDate due,
            String stateKey,
            boolean open,
            boolean overdue,
            String path) {}

    /**
     * The decisions of the meeting and those of earlier ones that were open still when it took place or are now, in the
     * order of their meetings; one query.
     */
    List<Decided> upTo(MeetingId meeting);

    /** One decision, as a meeting about it needs it; null where there is none. */
    @Nullable
    Decided decision(long id);
}
