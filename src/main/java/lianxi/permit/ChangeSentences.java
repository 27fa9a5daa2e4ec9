package lianxi.permit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import lianxi.calendar.Acceptance;
import lianxi.calendar.DueDate;
import lianxi.calendar.TimeLimit;
import lianxi.calendar.WorkCalendar;
import lianxi.calendar.WorkCalendars;
import lianxi.permit.catalogue.CatalogueQueries;
import lianxi.permit.catalogue.Decider;
import lianxi.project.ProjectId;
import lianxi.shared.BusinessClock;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in official sentences what was recorded about a unit's tracks between two moments. */
@Component
class ChangeSentences {

    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private static final String CHANGES = """
            select e.*, s.filings, y.decider, p.id as project_id, p.name as project_name, y.name as permit_name, ys.name as step_name,
                   (select count(*) from permit_type_step n where n.code = y.code) as step_count,
                   l.amount, l.unit, l.nature, l.legal_basis, l.version_date
              from (select id, step_id, track_id, action, occurred_on, recorded_at, note, limit_id, strikes, null as value
                      from permit_step_event
                    union all
                    select id, null, track_id, kind, null, recorded_at, reason, null, null, value
                      from permit_track_event
                     where kind in ('NEED', 'TARGET') and previous is not null
                        or kind = 'HOLD' and value is not null) e
              join permit_track t on t.id = e.track_id
              join project p on p.id = t.project_id
              join permit_type y on y.code = t.code
              left join permit_step s on s.id = e.step_id
              left join permit_type_step ys on ys.id = s.type_step_id
              left join permit_limit l on l.id = e.limit_id
             where e.recorded_at > :after and e.recorded_at <= :upTo
               and :unit = (select cast(u.value as bigint) from permit_track_event u
                             where u.track_id = t.id and u.kind = 'UNIT' and u.recorded_at <= :upTo
                             order by u.id desc limit 1)
             order by p.id, y.position, e.recorded_at, e.id""";

    private final JdbcClient jdbc;
    private final WorkCalendars calendars;
    private final MessageSource messages;

    ChangeSentences(JdbcClient jdbc, WorkCalendars calendars, MessageSource messages) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.messages = messages;
    }

    /** Entries that were struck again within the span are left out together with the strike. */
    List<PermitChange> of(UnitId unit, Instant after, Instant upTo) {
        List<Row> rows = jdbc.sql(CHANGES)
                .param("unit", unit.value())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("upTo", upTo.atOffset(ZoneOffset.UTC))
                .query(Row::of)
                .list();
        Set<Long> entries =
                rows.stream().filter(row -> !row.isSetting()).map(Row::id).collect(Collectors.toSet());
        Set<Long> struck =
                rows.stream().map(Row::strikes).filter(entries::contains).collect(Collectors.toSet());
        List<PermitChange> changes = new ArrayList<>();
        for (Row row : rows) {
            boolean gone = !row.isSetting() && struck.contains(row.id())
                    || row.strikes() != null && struck.contains(row.strikes());
            if (!gone) {
                changes.add(row.change(text(row)));
            }
        }
        return changes;
    }

    private String text(Row row) {
        String permit = row.steps() > 1 && row.stepName() != null
                ? message("permit.sentence.step", row.permitName(), row.stepName())
                : row.permitName();
        return message("permit.sentence", row.projectName(), permit, told(row));
    }

    private String told(Row row) {
        String note = row.note() == null || row.note().isBlank() ? "" : row.note();
        return switch (row.action()) {
            case "NEED" -> message("permit.sentence.need." + row.value(), note);
            case "HOLD" -> message("permit.sentence.hold", message("permit.hold." + row.value()), note);
            case "TARGET" -> message("permit.sentence.target", day(row, LocalDate.parse(row.value())), note);
            case "STRIKE" -> message("permit.sentence.STRIKE", note);
            case "ACCEPT" -> accepted(row);
            default -> message(StepAction.valueOf(row.action()).sentenceKey(), day(row, row.on()), note);
        };
    }

    private String accepted(Row row) {
        String day = day(row, row.on());
        TimeLimit limit = row.limit();
        if (limit == null) {
            return message("permit.sentence.ACCEPT.noLimit", day);
        }
        DueDate due = limit.startedOn(row.clockFrom(calendars.current())).due(calendars.current());
        return message(
                "permit.sentence.ACCEPT",
                day,
                message("permit.nature." + limit.nature()),
                limit.amount(),
                message(limit.unit().messageKey()),
                day(row, due.date()) + (due.provisional() ? "†" : ""));
    }

    /** The year is told where it is not that of the entry. */
    private String day(Row row, LocalDate day) {
        int year = row.recordedAt().atZone(BusinessClock.ZONE).getYear();
        String key = day.getYear() == year ? "permit.day" : "permit.day.year";
        return message(key, day.getMonthValue(), day.getDayOfMonth(), String.valueOf(day.getYear()));
    }

    private String message(String key, Object... args) {
        return messages.getMessage(key, args, OFFICIAL);
    }

    private record Row(
            long id,
            TrackId track,
            ProjectId project,
            String projectName,
            String permitName,
            @Nullable String stepName,
            int steps,
            String action,
            @Nullable LocalDate occurredOn,
            Instant recordedAt,
            @Nullable String note,
            @Nullable String value,
            @Nullable Long strikes,
            Filings filings,
            boolean licence,
            @Nullable TimeLimit limit) {

        static Row of(ResultSet row, int number) throws SQLException {
            long strikes = row.getLong("strikes");
            boolean striking = !row.wasNull();
            return new Row(
                    row.getLong("id"),
                    new TrackId(row.getLong("track_id")),
                    new ProjectId(row.getLong("project_id")),
                    row.getString("project_name"),
                    row.getString("permit_name"),
                    row.getString("step_name"),
                    row.getInt("step_count"),
                    row.getString("action"),
                    row.getObject("occurred_on", LocalDate.class),
                    row.getTimestamp("recorded_at").toInstant(),
                    row.getString("note"),
                    row.getString("value"),
                    striking ? strikes : null,
                    Filings.parse(row.getString("filings")),
                    StepFacts.isLicence(Decider.valueOf(row.getString("decider"))),
                    CatalogueQueries.timeLimit(row));
        }

        boolean isSetting() {
            return occurredOn == null;
        }

        LocalDate on() {
            return occurredOn == null ? recordedAt.atZone(BusinessClock.ZONE).toLocalDate() : occurredOn;
        }

        /** The day of the acceptance, unless the law had it accepted before (视为受理). */
        LocalDate clockFrom(WorkCalendar calendar) {
            if (!licence || filings.isEmpty()) {
                return on();
            }
            LocalDate from =
                    Acceptance.of(filings.receipts(), on(), on(), calendar).from();
            return from == null ? on() : from;
        }

        PermitChange change(String text) {
            return new PermitChange(track, project, projectName, permitName, on(), recordedAt, text);
        }
    }
}
