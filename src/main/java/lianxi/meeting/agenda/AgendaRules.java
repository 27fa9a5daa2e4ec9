package lianxi.meeting.agenda;

import lianxi.meeting.MeetingState;
import lianxi.meeting.MeetingView;
import lianxi.roster.RosterQueries;
import lianxi.roster.UnitView;
import lianxi.shared.RefusedException;
import org.springframework.stereotype.Component;

/** What an item must say, and until when an agenda changes (议题填写要求). */
@Component
class AgendaRules {

    static final int NOTE_MAX = 300;

    private final RosterQueries roster;
    private final AgendaWords words;

    AgendaRules(RosterQueries roster, AgendaWords words) {
        this.roster = roster;
        this.words = words;
    }

    void requireEditable(MeetingView meeting) {
        if (!meeting.state().isAhead()) {
            throw new RefusedException(null, "meeting.agenda.refused.held");
        }
    }

    void requireDeferrable(MeetingView meeting) {
        if (meeting.state() != MeetingState.HELD) {
            requireEditable(meeting);
        }
    }

    /** The content as it is kept: a reporting unit without further words is printed by its name. */
    AgendaItemCommand checked(AgendaItemCommand content) {
        if (content.title().isBlank()) {
            throw new RefusedException("title", "meeting.agenda.refused.missing.title");
        }
        limit("title", content.title(), AgendaItemCommand.TITLE_MAX);
        limit("explanation", content.explanation(), AgendaItemCommand.EXPLANATION_MAX);
        limit("reporter", content.reporter(), AgendaItemCommand.REPORTER_MAX);
        if (content.minutes() < 1 || content.minutes() > AgendaItemCommand.MINUTES_MAX) {
            throw new RefusedException("minutes", "meeting.agenda.refused.minutes", AgendaItemCommand.MINUTES_MAX);
        }
        if (content.unit() != null && roster.units().stream().map(UnitView::id).noneMatch(content.unit()::equals)) {
            throw new RefusedException("unit", "meeting.agenda.refused.unit");
        }
        return content.reporter().isEmpty() ? content.reportedBy(words.reporter(content.unit())) : content;
    }

    String reason(String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("note", "meeting.agenda.refused.missing.note");
        }
        limit("note", reason, NOTE_MAX);
        return reason.strip();
    }

    private static void limit(String field, String text, int most) {
        if (text.length() > most) {
            throw new RefusedException(field, "meeting.agenda.refused.tooLong", most);
        }
    }
}
