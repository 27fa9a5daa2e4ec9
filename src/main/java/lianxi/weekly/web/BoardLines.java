package lianxi.weekly.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.notification.Urging;
import lianxi.roster.ContactFilter;
import lianxi.roster.ContactQueries;
import lianxi.roster.ContactView;
import lianxi.shared.Actor;
import lianxi.shared.Role;
import lianxi.shared.UnitId;
import lianxi.weekly.BoardView;
import lianxi.weekly.WeeklyReminders;
import org.springframework.stereotype.Component;

/** Adds to the board's rows whom to call and how often they were reminded. */
@Component
class BoardLines {

    private final ContactQueries contacts;
    private final WeeklyReminders reminders;
    private final Clock clock;

    BoardLines(ContactQueries contacts, WeeklyReminders reminders, Clock clock) {
        this.contacts = contacts;
        this.reminders = reminders;
        this.clock = clock;
    }

    List<BoardLine> of(Actor actor, BoardView board) {
        Map<UnitId, List<ContactView>> people = board.owing().isEmpty() ? Map.of() : people(actor);
        Map<UnitId, Urging.Urged> urged = reminders.counts(board.week());
        return board.rows().stream()
                .map(row -> new BoardLine(
                        row,
                        people.getOrDefault(row.unit(), List.of()),
                        urged.get(row.unit()),
                        actor.writesFor(row.unit())))
                .toList();
    }

    /** The office calls from here, so it sees the numbers; others see them masked. */
    private Map<UnitId, List<ContactView>> people(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<ContactView> all = actor.is(Role.OFFICE)
                ? contacts.contactsWithPhones(actor, today)
                : contacts.contacts(actor, ContactFilter.on(today));
        return all.stream().collect(Collectors.groupingBy(ContactView::unit));
    }
}
