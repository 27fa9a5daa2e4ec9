package lianxi.weekly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.notification.DigestLine;
import lianxi.notification.DigestMoment;
import lianxi.notification.DigestSource;
import lianxi.notification.Text;
import lianxi.shared.PersonId;
import lianxi.shared.UnitId;
import org.springframework.stereotype.Component;

/** Who still owes the week's report, for the digest before the slot; whoever has filed is left in peace. */
@Component
class WeeklyDuties implements DigestSource {

    private final WeeklyQueries queries;
    private final UnitPeople people;

    WeeklyDuties(WeeklyQueries queries, UnitPeople people) {
        this.queries = queries;
        this.people = people;
    }

    @Override
    public Map<PersonId, List<DigestLine>> owed(DigestMoment moment) {
        Map<PersonId, List<DigestLine>> duties = new LinkedHashMap<>();
        List<BoardRow> owing = queries.board(moment.week()).owing();
        Map<UnitId, List<PersonId>> writers = owing.isEmpty() ? Map.of() : people.writers();
        for (BoardRow row : owing) {
            Text text = Text.of(key(row), row.unitName(), moment.week().friday(), moment.slot());
            for (PersonId person : writers.getOrDefault(row.unit(), List.of())) {
                duties.computeIfAbsent(person, nobody -> new ArrayList<>()).add(new DigestLine(text, row.path()));
            }
        }
        return duties;
    }

    private static String key(BoardRow row) {
        return row.state() == BoardState.RETURNED ? "weekly.duty.returned" : "weekly.duty.owed";
    }
}
