package lianxi.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lianxi.calendar.LightReading;
import lianxi.calendar.LightRules;
import lianxi.calendar.LightSettings;
import lianxi.calendar.ScheduleOutlook;
import lianxi.calendar.WorkCalendars;
import lianxi.project.schedule.NodeKey;
import lianxi.project.schedule.ScheduleQueries;
import lianxi.task.order.LadderFacts;
import lianxi.task.order.LadderSubject;
import lianxi.task.order.MatterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks as things that the ladder urges (任务催办), while they lie with their lead unit. */
@Component
@Order(1)
@Transactional(readOnly = true)
class TaskLadder implements LadderSubject {

    static final String KIND = "task";

    /** More than any group could look through on one page. */
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final ScheduleQueries schedules;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final ObjectProvider<OriginSource> origins;
    private final MessageSource messages;

    TaskLadder(
            JdbcClient jdbc,
            ScheduleQueries schedules,
            WorkCalendars calendars,
            LightSettings lights,
            ObjectProvider<OriginSource> origins,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.schedules = schedules;
        this.calendars = calendars;
        this.lights = lights;
        this.origins = origins;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String openIds() {
        return "select t.id from task t where t.state not in ('COMPLETED', 'STRUCK_OFF', 'STOPPED')";
    }

    /** Only what is near its date, or hangs in a schedule, can be urgent. */
    @Override
    public List<LadderFacts> pressing(LocalDate today) {
        LocalDate near = calendars
                .current()
                .plusWorkdays(today, Math.max(1, lights.thresholds().dueSoonWorkdays()));
        List<TaskRow> rows = jdbc.sql(
                        TaskRow.SELECT + " where " + TaskSearch.WITH_UNIT
                                + " and (t.due_on <= :near or t.project_id is not null) order by t.due_on nulls last, t.id limit :most")
                .param("near", near)
                .param("most", MOST)
                .query(TaskRow::of)
                .list();
        return facts(rows, today, Map.of()).stream()
                .filter(facts -> facts.light() != null && facts.light().light().isUrgent())
                .toList();
    }

    @Override
    public Map<Long, LadderFacts> facts(Collection<Long> ids, LocalDate today) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<TaskRow> rows = jdbc.sql(TaskRow.SELECT + " where t.id in (:ids) and t.assigned_on is not null")
                .param("ids", ids)
                .query(TaskRow::of)
                .list();
        return facts(rows, today, sources(rows)).stream()
                .collect(Collectors.toMap(facts -> facts.matter().id(), facts -> facts));
    }

    private List<LadderFacts> facts(List<TaskRow> rows, LocalDate today, Map<TaskOrigin, OriginView> sources) {
        Map<NodeKey, ScheduleOutlook> outlooks =
                rows.stream().anyMatch(row -> row.project() != null) ? schedules.outlooks() : Map.of();
        LightRules rules = new LightRules(calendars.current(), lights.thresholds());
        return rows.stream()
                .map(row ->
                        facts(row, row.facts(outlooks.get(row.node())).light(rules, today), sources.get(row.origin())))
                .toList();
    }

    private LadderFacts facts(TaskRow row, LightReading light, @Nullable OriginView source) {
        return new LadderFacts(
                new MatterKey(KIND, row.id().value()),
                row.title(),
                "/tasks/" + row.id(),
                source == null
                        ? ""
                        : text("task.ladder.source", text(row.origin().messageKey()), source.title()),
                row.leadUnit(),
                row.responsible(),
                row.due(),
                light,
                row.state().isWithUnit(),
                row.doneMeans(),
                record(row));
    }

    /** One query for each kind of origin that occurs. */
    private Map<TaskOrigin, OriginView> sources(List<TaskRow> rows) {
        Map<String, List<Long>> byKind = rows.stream()
                .map(TaskRow::origin)
                .collect(Collectors.groupingBy(
                        TaskOrigin::kind, Collectors.mapping(TaskOrigin::id, Collectors.toList())));
        Map<TaskOrigin, OriginView> sources = new LinkedHashMap<>();
        origins.stream()
                .filter(origin -> byKind.containsKey(origin.kind()))
                .forEach(origin -> origin.views(byKind.get(origin.kind()))
                        .forEach((id, view) -> sources.put(new TaskOrigin(origin.kind(), id), view)));
        return sources;
    }

    private List<String> record(TaskRow row) {
        List<String> record = new ArrayList<>();
        add(record, "task.ladder.assigned", row.assignedOn());
        add(record, "task.ladder.first-due", row.firstDue());
        return record;
    }

    private void add(List<String> record, String key, @Nullable LocalDate on) {
        if (on != null) {
            record.add(text(key, Integer.toString(on.getYear()), on.getMonthValue(), on.getDayOfMonth()));
        }
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
