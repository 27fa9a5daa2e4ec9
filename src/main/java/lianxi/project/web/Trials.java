package lianxi.project.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.calendar.WorkCalendars;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.SchedulePass;
import lianxi.project.schedule.ScheduleView;
import lianxi.shared.RefusedException;
import lianxi.shared.web.Chip;
import lianxi.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries changes on a schedule without recording anything (试算). */
@Component
class Trials {

    private static final int MOST_CHANGES = 20;
    private static final int YEARS = 5;

    private final WorkCalendars calendars;
    private final ChartWords words;

    Trials(WorkCalendars calendars, ChartWords words) {
        this.calendars = calendars;
        this.words = words;
    }

    /**
     * What came of it.
     *
     * @param pass what follows with all changes, or as it stands where they cannot be tried
     * @param query with the changes that hold
     */
    record Outcome(
            List<TriedChange> changes,
            SchedulePass pass,
            ChartQuery query,
            SchedulePage.Asked asked,
            @Nullable RefusedException refusal) {}

    /** Tries what the address already carries and what the form asks for. */
    Outcome outcome(ScheduleView schedule, ChartQuery query, SchedulePage.Asked asked) {
        List<TriedChange> changes = new ArrayList<>();
        try {
            if (query.changes().size() > MOST_CHANGES) {
                throw new RefusedException(null, "project.chart.try.tooMany", MOST_CHANGES);
            }
            query.changes().forEach(text -> changes.add(known(schedule, TriedChange.parse(text))));
            if (!asked.isBlank()) {
                TriedChange fresh = TriedChange.of(asked.node(), asked.change(), asked.amount(), asked.day());
                changes.add(known(schedule, fresh));
            }
        } catch (RefusedException refusal) {
            return new Outcome(List.of(), schedule.pass(), query, asked, refusal);
        }
        if (changes.isEmpty()) {
            return new Outcome(List.of(), schedule.pass(), query, asked, null);
        }
        SchedulePass pass = schedule.network()
                .with(changes.stream().map(TriedChange::whatIf).toList())
                .pass(calendars.current(), schedule.today());
        ChartQuery carried =
                query.trying(changes.stream().map(TriedChange::toString).toList());
        return new Outcome(List.copyOf(changes), pass, carried, new SchedulePage.Asked("", "", "", ""), null);
    }

    private static TriedChange known(ScheduleView schedule, TriedChange change) {
        ScheduleView.Row row =
                schedule.row(change.node()).orElseThrow(() -> new RefusedException("node", "project.chart.try.noNode"));
        if (change.day() != null && !isNear(change.day(), schedule.today())) {
            throw new RefusedException("day", "project.chart.try.noDay");
        }
        if (!row.needed() || row.facts().isFinished()) {
            throw new RefusedException("node", "project.chart.try.closed", row.name());
        }
        return change;
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return day.isAfter(today.minusYears(YEARS)) && day.isBefore(today.plusYears(YEARS));
    }

    SchedulePage.Trial page(ScheduleView schedule, Outcome outcome) {
        Map<NodeKey, String> names =
                schedule.rows().stream().collect(Collectors.toMap(ScheduleView.Row::key, ScheduleView.Row::name));
        ChartQuery query = outcome.query();
        List<Chip> chips = outcome.changes().stream()
                .map(change -> new Chip(
                        words.tried(change, names.get(change.node())),
                        query.without(change.toString()).address(schedule.project())))
                .toList();
        RefusedException refusal = outcome.refusal();
        return new SchedulePage.Trial(
                query.changes(),
                chips,
                query.trying(List.of()).address(schedule.project()),
                open(schedule),
                Arrays.stream(TriedChange.Kind.values())
                        .map(kind -> Option.of(kind, words.text(kind.messageKey())))
                        .toList(),
                outcome.asked(),
                refusal == null ? null : words.text(refusal.messageKey(), refusal.arguments()),
                refusal == null ? null : refusal.field(),
                moves(schedule, outcome));
    }

    private static List<Option> open(ScheduleView schedule) {
        return schedule.rows().stream()
                .filter(row -> row.needed() && !row.facts().isFinished())
                .map(row -> Option.of(row.key(), row.name()))
                .toList();
    }

    private List<SchedulePage.Move> moves(ScheduleView schedule, Outcome outcome) {
        if (outcome.changes().isEmpty()) {
            return List.of();
        }
        return outcome.pass().movesSince(schedule.pass()).nodes().stream()
                .map(move -> {
                    ScheduleView.Row row = schedule.row(move.node().key()).orElseThrow();
                    return new SchedulePage.Move(
                            row.name(),
                            row.path(),
                            words.span(
                                    move.before().forecastStart(), move.before().forecastFinish()),
                            words.span(
                                    move.after().forecastStart(), move.after().forecastFinish()),
                            words.moved(move.workdays()));
                })
                .toList();
    }
}
