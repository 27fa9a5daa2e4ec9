package lianxi.rehearsal.judge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.rehearsal.judge.OwnLights.Outlook;
import org.jspecify.annotations.Nullable;

/** What was recorded of steps and tasks: acceptance, limits, stops, extensions, and what the schedule makes of them. */
record RecordedSteps(Tables tables) {

    private static final String STEPS = """
            select p.name project, y.name permit, s.position, ys.name step, y.decider, t.need, s.state, s.filings, s.accepted_on, s.decided_on,
                   l.amount + s.extended_by as amount, l.unit, s.stops, n.latest_start, n.latest_safe_date, n.forecast_finish, n.slack
              from permit_step s
              join permit_track t on t.id = s.track_id
              join permit_type y on y.code = t.code
              join permit_type_step ys on ys.id = s.type_step_id
              join project p on p.id = t.project_id
              left join permit_limit l on l.id = s.limit_id
              left join project_schedule_projection n on n.project_id = t.project_id and n.node = 'permit:' || s.id""";

    private static final String TASKS = """
            select substr(node, 6)::integer id, latest_start, latest_safe_date, forecast_finish, slack
              from project_schedule_projection where node like 'task:%'""";

    private static final String EXTENSIONS = """
            select distinct on (subject_id) subject_id, new_due from project_extension
             where kind = 'task' and state = 'GRANTED' order by subject_id, decided_at desc""";

    List<Look.Step> steps() {
        return tables.list(STEPS, RecordedSteps::step);
    }

    Map<Integer, Outlook> outlooks() {
        return tables.list(TASKS, row -> Map.entry(row.getInt("id"), outlook(row))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<Integer, LocalDate> extended() {
        return tables.list(EXTENSIONS, row -> Map.entry(row.getInt("subject_id"), Tables.day(row, "new_due"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Look.Step step(ResultSet row) throws SQLException {
        return new Look.Step(
                row.getString("project"),
                row.getString("permit"),
                row.getInt("position"),
                row.getString("step"),
                row.getString("decider"),
                row.getString("need"),
                row.getString("state"),
                filings(row.getString("filings")),
                Tables.day(row, "accepted_on"),
                Tables.day(row, "decided_on"),
                Tables.number(row, "amount"),
                "WORKING".equals(row.getString("unit")) ? OwnClock.Unit.WORKDAYS : OwnClock.Unit.DAYS,
                pauses(row.getString("stops")),
                outlook(row));
    }

    /** "2017-02-08/2017-02-09/EXPERT_REVIEW" each, the second day left out while it lasts. */
    static List<OwnClock.Pause> pauses(@Nullable String stops) {
        return stops == null || stops.isBlank()
                ? List.of()
                : Stream.of(stops.trim().split("[\\s,;]+"))
                        .map(stop -> stop.split("/"))
                        .map(stop -> new OwnClock.Pause(
                                LocalDate.parse(stop[0]),
                                stop.length < 2 || stop[1].isEmpty() ? null : LocalDate.parse(stop[1])))
                        .toList();
    }

    /** "2017-02-06/2017-02-10" each: received, and asked to be completed; the second day left out where nothing was asked. */
    static List<OwnAcceptance.Filing> filings(@Nullable String filings) {
        return filings == null || filings.isBlank()
                ? List.of()
                : Stream.of(filings.trim().split("[\\s,;]+"))
                        .map(filing -> filing.split("/"))
                        .map(filing -> new OwnAcceptance.Filing(
                                LocalDate.parse(filing[0]), filing.length > 1 ? LocalDate.parse(filing[1]) : null))
                        .toList();
    }

    private static Outlook outlook(ResultSet row) throws SQLException {
        return new Outlook(
                Tables.day(row, "latest_start"),
                Tables.day(row, "latest_safe_date"),
                Tables.day(row, "forecast_finish"),
                Tables.number(row, "slack"));
    }
}
