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
import lianxi.task.order.LadderDay;
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

    private final JdbcClient jdbc;
    private final TaskSearch search;
    private final WorkCalendars calendars;
    private final LightSettings lights;
    private final ObjectProvider<OriginSource> origins;
    private final MessageSource messages;

    TaskLadder(
            JdbcClient jdbc,
            TaskSearch search,
            WorkCalendars calendars,
            LightSettings lights,
            ObjectProvider<OriginSource> origins,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.search = search;
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

    /** The database tells the lights, so that what is far away is not read, and nothing is left out. */
    @Override
    public List<LadderFacts> pressing(LadderDay day) {
        return facts(search.urgent(day.outlooks(), rules(), day.today()), day, Map.of());
    }

    @Override
    public Map<Long, LadderFacts> facts(Collection<Long> ids, LadderDay day) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<TaskRow> rows = jdbc.sql(TaskRow.SELECT + " where t.id in (:ids) and t.assigned_on is not null")
                .param("ids", ids)
                .query(TaskRow::of)
                .list();
        return facts(rows, day, sources(rows)).stream()
                .collect(Collectors.toMap(facts -> facts.matter().id(), facts -> facts));
    }

    private List<LadderFacts> facts(List<TaskRow> rows, LadderDay day, Map<TaskOrigin, OriginView> sources) {
        Map<NodeKey, ScheduleOutlook> outlooks =
                rows.stream().anyMatch(row -> row.project() != null) ? day.outlooks() : Map.of();
        LightRules rules = rules();
        return rows.stream()
                .map(row -> facts(
                        row, row.facts(outlooks.get(row.node())).light(rules, day.today()), sources.get(row.origin())))
                .toList();
    }

    private LightRules rules() {
        return new LightRules(calendars.current(), lights.thresholds());
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
                row.leadUnitName(),
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
