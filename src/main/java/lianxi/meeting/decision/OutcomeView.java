package lianxi.meeting.decision;

import java.time.Instant;
import java.util.List;
import lianxi.meeting.MeetingId;
import lianxi.meeting.agenda.AgendaItemId;
import org.jspecify.annotations.Nullable;

/**
 * What an item came to, with the names that pages and minutes show (议题结果).
 *
 * @param itemTitle what the item is about
 * @param number its place among the decisions of its meeting, from 1; 0 for information
 * @param leadUnitName the unit's short name; empty where none is charged
 * @param supportingNames short names in the order in which they were named
 * @param responsibleName empty where nobody was named
 * @param registered whether the minutes are signed: from then on it stands as it is
 */
public record OutcomeView(
        OutcomeId id,
        MeetingId meeting,
        String itemTitle,
        int number,
        OutcomeCommand content,
        String leadUnitName,
        List<String> supportingNames,
        String responsibleName,
        String recordedBy,
        Instant recordedAt,
        @Nullable String editedBy,
        @Nullable Instant editedAt,
        boolean registered,
        int version) {

    public OutcomeView {
        supportingNames = List.copyOf(supportingNames);
    }

    public AgendaItemId item() {
        return content.item();
    }

    public OutcomeKind kind() {
        return content.kind();
    }

    public String text() {
        return content.text();
    }

    /** Its page in the register. */
    public String path() {
        return "/meetings/decisions/" + id;
    }
}
