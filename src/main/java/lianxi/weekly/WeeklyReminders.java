package lianxi.weekly;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import lianxi.calendar.ReportWeek;
import lianxi.notification.Message;
import lianxi.notification.Text;
import lianxi.notification.Urging;
import lianxi.shared.Actor;
import lianxi.shared.AllowedTo;
import lianxi.shared.PersonId;
import lianxi.shared.RefusedException;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminders of the weekly report that the office sends from the board (催报), counted per unit. */
@Service
public class WeeklyReminders {

    static final String SUBJECT = "weekly_report";

    private final WeeklyQueries queries;
    private final Urging urging;
    private final UnitPeople people;

    WeeklyReminders(WeeklyQueries queries, Urging urging, UnitPeople people) {
        this.queries = queries;
        this.urging = urging;
        this.people = people;
    }

    /** Reminds the unit, or every unit that has yet to file; nobody who owes nothing. */
    @AllowedTo(Role.OFFICE)
    @Transactional
    public Sent remind(Actor actor, ReportWeek week, @Nullable UnitId unit) {
        BoardView board = queries.board(week);
        List<BoardRow> owing = board.owing().stream()
                .filter(row -> unit == null || row.unit().equals(unit))
                .toList();
        if (owing.isEmpty()) {
            throw new RefusedException(null, "weekly.refused.nobodyOwes");
        }
        Map<UnitId, List<PersonId>> writers = people.writers();
        int told = 0;
        for (BoardRow row : owing) {
            Collection<PersonId> to = writers.getOrDefault(row.unit(), List.of());
            if (!to.isEmpty()) {
                told += urging.urge(actor, SUBJECT, week, row.unit(), to, message(board, row));
            }
        }
        return new Sent(owing.size(), told);
    }

    /** How often each unit was reminded of the week's report. */
    @Transactional(readOnly = true)
    public Map<UnitId, Urging.Urged> counts(ReportWeek week) {
        return urging.countsFor(SUBJECT, week);
    }

    private static Message message(BoardView board, BoardRow row) {
        String key = board.past() ? "weekly.remind.past" : "weekly.remind.before";
        return Message.of(
                        Text.of("weekly.remind.title", board.week().friday()),
                        board.slot() == null
                                ? Text.of("weekly.remind.title", board.week().friday())
                                : Text.of(key, board.slot()))
                .at(row.path());
    }

    /** How many units were reminded, and how many people told. */
    public record Sent(int units, int people) {}
}
