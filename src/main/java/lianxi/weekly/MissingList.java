package lianxi.weekly;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import lianxi.calendar.ReportWeek;
import lianxi.notification.Message;
import lianxi.notification.Text;
import lianxi.scheduling.OccurrenceKind;
import lianxi.scheduling.Outcome;
import lianxi.scheduling.Owed;
import lianxi.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Tells the office at the slot which units have not filed (未报清单); nothing when all have. A unit whose report nobody has begun, as
 * in the week in which the group was set up, gets it begun, so that it can still be filed late.
 */
@Component
class MissingList implements OccurrenceKind {

    private final WeeklyService service;
    private final WeeklyQueries queries;
    private final WeeklyNotices notices;
    private final Weeks weeks;

    MissingList(WeeklyService service, WeeklyQueries queries, WeeklyNotices notices, Weeks weeks) {
        this.service = service;
        this.queries = queries;
        this.notices = notices;
        this.weeks = weeks;
    }

    @Override
    public String code() {
        return "weekly.missing-list";
    }

    /** Of use until the next slot: an older list is recorded as missed. */
    @Override
    public List<Owed> owed(Instant from, Instant upTo) {
        return weeks.withSlotBetween(from, upTo, week -> weeks.slot(week).toInstant())
                .map(week -> Owed.until(week.toString(), slotOf(week), slotOf(week.nextWithSlot(weeks.calendar()))))
                .toList();
    }

    @Override
    public Outcome produce(Owed owed) {
        ReportWeek week = Weeks.ofPeriod(owed.period());
        BoardView board = queries.board(week);
        List<BoardRow> missing = board.owing();
        ZonedDateTime slot = board.slot();
        if (missing.isEmpty() || slot == null) {
            return Outcome.nothing();
        }
        if (board.signedAt() == null) {
            missing.stream()
                    .filter(row -> row.report() == null)
                    .forEach(row -> service.open(Actor.system(), row.unit(), week));
        }
        Message message = Message.of(
                        Text.of("weekly.missing.title", missing.size(), board.total(), week.friday()),
                        Text.of("weekly.missing.units", names(missing)),
                        Text.of("weekly.missing.act", slot))
                .at("/weekly/" + week);
        return Outcome.made(notices.tellOffice(message));
    }

    private Instant slotOf(ReportWeek week) {
        return weeks.slot(week).toInstant();
    }

    private static String names(List<BoardRow> rows) {
        return String.join("\u3001", rows.stream().map(BoardRow::unitName).toList());
    }
}
