package lianxi.rehearsal.judge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxi.rehearsal.theatre.Deed;

/** What the tests of the checks make their small worlds of, true ones and doctored ones. */
final class Doctored {

    /** The Friday whose slot the spring festival moves to the Thursday before it. */
    static final LocalDate FESTIVAL = LocalDate.of(2017, 1, 27);

    static final Instant BEGUN = at("2017-01-05T08:00");
    static final String UNIT = "示例单位";
    static final OwnCalendar CALENDAR = new OwnCalendar();
    static final OwnSlots SLOTS = new OwnSlots(CALENDAR);
    static final Outages NONE = new Outages(List.of());
    /** 每月15日例会. */
    static final OwnMeetings RULE = new OwnMeetings(CALENDAR, 15, LocalTime.of(9, 0));

    private Doctored() {}

    static Deed deed(String at, String kind, String... facts) {
        return new Deed(at(at), "示例", kind, row(facts).cells());
    }

    /** What the clock owed, made in time. */
    static Owed done(String kind, String period, String due) {
        return new Owed(kind, period, at(due), "DONE", at(due));
    }

    static Outages dark(String from, String to) {
        return new Outages(List.of(new Outages.Span(at(from), at(to))));
    }

    static Sheet row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return new Sheet(row);
    }

    static Sheet changed(Sheet row, String heading, String value) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(heading, value);
        return new Sheet(cells);
    }

    static String day(LocalDate day) {
        return Long.toString(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OwnSlots.ZONE).toInstant();
    }
}
