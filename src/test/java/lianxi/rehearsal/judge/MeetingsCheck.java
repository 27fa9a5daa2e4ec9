package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lianxi.rehearsal.theatre.Deed;

/**
 * One regular meeting a month on its day, or the day to which it was moved, with an agenda drafted in time, held, and its minutes signed and sent up; those that were
 * called besides as well.
 *
 * @param begun when the regular meeting was laid down
 * @param rows the list of meetings as the office exports it
 * @param drafted what the ledger says of agendas
 */
record MeetingsCheck(
        OwnMeetings rule, Instant begun, Instant until, List<Deed> deeds, List<Sheet> rows, List<Owed> drafted)
        implements Check {

    private static final Set<String> SIGNED = Set.of("纪要已签发", "已上报");
    private static final Set<String> HELD = Set.of("已召开", "纪要已签发", "已上报");

    @Override
    public String name() {
        return "Meetings, agendas, minutes";
    }

    @Override
    public String promise() {
        return "One regular meeting a month on its day, its agenda drafted in time, its minutes signed and sent up.";
    }

    @Override
    public Found look() {
        Found.Tally tally = new Found.Tally();
        for (YearMonth month : rule.months(begun, until)) {
            regular(tally, month);
        }
        for (Deed held : deeds("meeting.held")) {
            String title = held.fact("title");
            List<Sheet> own =
                    rows.stream().filter(row -> row.text("会议").equals(title)).toList();
            tally.that(own.size() == 1, title + " stands in the list " + own.size() + " times");
            Set<String> states = isSigned(title) ? SIGNED : HELD;
            own.forEach(row -> tally.that(
                    states.contains(row.text("状态")),
                    title + " was held" + (states == SIGNED ? ", its minutes signed" : "") + ", shown "
                            + row.text("状态")));
        }
        return tally.found();
    }

    private void regular(Found.Tally tally, YearMonth month) {
        LocalDate day = rule.day(month);
        List<Sheet> own = rows.stream()
                .filter(row -> row.text("月份").equals(month.toString())
                        && row.text("种类").equals("例会"))
                .toList();
        tally.that(own.size() == 1, month + " has " + own.size() + " regular meetings");
        for (Sheet row : own) {
            LocalDate shown = Objects.requireNonNullElse(row.day("召开日期"), row.day("原定日期"));
            LocalDate told = moved(row.text("会议"), day);
            tally.that(told.equals(shown), "The meeting of " + month + " is on " + shown + ", the model says " + told);
            tally.that(
                    deeds("meeting.held").stream()
                            .anyMatch(deed -> deed.fact("title").equals(row.text("会议"))),
                    "The meeting of " + month + " was not held");
            tally.that(isSigned(row.text("会议")), "The minutes of " + month + " were not signed");
        }
        Instant due = rule.agenda(month, begun);
        long agendas = drafted.stream()
                .filter(row -> row.kind().equals("meeting.agenda")
                        && row.period().endsWith("/" + month)
                        && row.due().equals(due)
                        && row.state().equals("DONE"))
                .count();
        tally.that(agendas == 1, month + " has " + agendas + " agendas drafted as due " + due);
    }

    private boolean isSigned(String title) {
        return deeds("paper.signed").stream()
                .anyMatch(deed -> deed.fact("kind").equals("MINUTES")
                        && deed.fact("meeting").equals(title));
    }

    /** The day to which it was moved, if it was. */
    private LocalDate moved(String title, LocalDate day) {
        return deeds("meeting.moved").stream()
                .filter(deed -> deed.fact("title").equals(title))
                .map(deed -> LocalDate.parse(deed.fact("to")))
                .reduce(day, (before, later) -> later);
    }

    private List<Deed> deeds(String kind) {
        return deeds.stream().filter(deed -> deed.kind().equals(kind)).toList();
    }

    int agendas() {
        return (int) drafted.stream()
                .filter(row ->
                        row.kind().equals("meeting.agenda") && row.state().equals("DONE"))
                .count();
    }

    int held() {
        return deeds("meeting.held").size();
    }
}
