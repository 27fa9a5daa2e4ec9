package lianxi.meeting.agenda;

import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the office writes of an item (议题内容).
 *
 * @param unit the reporting unit; null for the office or several
 * @param reporter who reports, as it is printed; blank for the unit's name
 */
public record AgendaItemCommand(
        String title, String explanation, @Nullable UnitId unit, String reporter, int minutes) {

    public static final int TITLE_MAX = 120;
    public static final int EXPLANATION_MAX = 2000;
    public static final int REPORTER_MAX = 60;
    public static final int MINUTES_MAX = 240;

    public AgendaItemCommand {
        title = title.strip();
        explanation = explanation.strip();
        reporter = reporter.strip();
    }

    AgendaItemCommand reportedBy(String name) {
        return new AgendaItemCommand(title, explanation, unit, name, minutes);
    }
}
