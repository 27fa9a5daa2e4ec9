package lianxi.supervision.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lianxi.calendar.CalendarEntry;
import lianxi.calendar.CalendarEntrySource;
import lianxi.shared.Actor;
import lianxi.supervision.CheckKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Planned checks stand in the calendar of those who may know of them, until their inspection is arranged. */
@Component
class PlannedChecksInCalendar implements CalendarEntrySource {

    private final PlanQueries queries;
    private final MessageSource messages;

    PlannedChecksInCalendar(PlanQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public List<CalendarEntry> entries(Actor actor, LocalDate from, LocalDate to) {
        if (!actor.isInside()) {
            return List.of();
        }
        return queries.planned(actor, from, to).stream().map(this::entry).toList();
    }

    private CalendarEntry entry(PlanItemView item) {
        String key = item.kind() == CheckKind.REGULAR
                ? "supervision.plan.calendar.regular"
                : "supervision.plan.calendar.spot-check";
        Object[] args = {
            word(item.matter().messageKey()), String.join(word("supervision.plan.list-comma"), item.targetNames())
        };
        return new CalendarEntry(
                "supervision-plan-item:" + item.root(),
                "supervision",
                messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE),
                Objects.requireNonNull(item.day()),
                null,
                null,
                "",
                "/supervision/plans/" + item.plan() + "#item-" + item.id(),
                false);
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
