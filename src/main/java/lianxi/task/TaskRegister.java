package lianxi.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxi.calendar.TimeLimit;
import lianxi.shared.sheet.Spreadsheets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a list of tasks as a spreadsheet (任务台账) that the import of tasks takes back and finds nothing changed; whoever asks
 * was shown the lines.
 */
@Component
@Transactional(readOnly = true)
public class TaskRegister {

    private static final List<String> HEAD = Stream.concat(
                    Stream.of(
                            "shared.import.id",
                            "shared.import.version",
                            TaskColumns.TITLE,
                            TaskColumns.DONE_MEANS,
                            TaskColumns.LEAD,
                            TaskColumns.SUPPORTING,
                            TaskColumns.RESPONSIBLE,
                            TaskColumns.DUE,
                            TaskColumns.LIMIT,
                            TaskColumns.LIMIT_UNIT,
                            TaskColumns.PROJECT,
                            TaskColumns.DUTY),
                    TaskColumns.TOLD.stream())
            .toList();

    private final JdbcClient jdbc;
    private final ObjectProvider<OriginSource> origins;
    private final MessageSource messages;
    private final Clock clock;

    TaskRegister(JdbcClient jdbc, ObjectProvider<OriginSource> origins, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.origins = origins;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What the lines do not tell.
     *
     * @param supporting the supporting units' short names in printed order
     * @param duty the unit whose standing duty it carries out; null for other sources
     * @param limit the limit in force; null where a date is
     */
    private record Rest(
            String doneMeans,
            String supporting,
            @Nullable String duty,
            @Nullable TimeLimit limit) {}

    public byte[] bytes(List<TaskLine> lines, Locale locale) {
        Map<TaskId, Rest> rests = rests(lines.stream().map(TaskLine::id).toList());
        Map<TaskOrigin, String> sources = sources(lines);
        List<List<?>> rows = new ArrayList<>();
        for (TaskLine line : lines) {
            rows.add(row(line, rests.get(line.id()), sources.get(line.origin()), locale));
        }
        return Spreadsheets.book()
                .sheet(
                        text("task.import.sheet", locale),
                        HEAD.stream().map(key -> text(key, locale)).toList(),
                        rows)
                .bytes();
    }

    private List<?> row(TaskLine line, Rest rest, @Nullable String source, Locale locale) {
        TimeLimit limit = rest.limit();
        return Arrays.asList(
                line.id().value(),
                line.version(),
                line.title(),
                rest.doneMeans(),
                line.leadUnitName(),
                rest.supporting(),
                line.responsibleName(),
                line.due(),
                limit == null ? null : limit.amount(),
                limit == null ? null : text(limit.unit().messageKey(), locale),
                line.projectName(),
                rest.duty(),
                text(line.origin().messageKey(), locale),
                source,
                line.assignedOn(),
                line.firstDue(),
                text(line.state().messageKey(), locale),
                text(line.light().messageKey(), locale),
                line.light().workdaysLeft(),
                line.completedOn());
    }

    private Map<TaskId, Rest> rests(Collection<TaskId> tasks) {
        Map<TaskId, Rest> rests = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("""
                            select t.id, t.done_means, t.due_basis, t.limit_amount, t.limit_unit, d.short_name as duty,
                                   coalesce((select string_agg(u.short_name, '\u3001' order by l.position)
                                               from task_line l join roster_unit u on u.id = l.unit_id
                                              where l.task_id = t.id), '') as supporting
                              from task t
                              left join roster_unit d on t.origin_kind = 'duty' and d.id = t.origin_id
                             where t.id in (:ids)""")
                    .param("ids", tasks.stream().map(TaskId::value).toList())
                    .query(row -> {
                        boolean byLimit = row.getString("due_basis").equals(DueBasis.LIMIT.name());
                        rests.put(
                                new TaskId(row.getLong("id")),
                                new Rest(
                                        row.getString("done_means"),
                                        row.getString("supporting"),
                                        row.getString("duty"),
                                        byLimit ? TaskRow.limit(row, "limit_amount", "limit_unit") : null));
                    });
        }
        return rests;
    }

    /** What the tasks come from, by one query over all kinds. */
    private Map<TaskOrigin, String> sources(List<TaskLine> lines) {
        Map<String, List<Long>> byKind = lines.stream()
                .map(TaskLine::origin)
                .distinct()
                .collect(Collectors.groupingBy(
                        TaskOrigin::kind, Collectors.mapping(TaskOrigin::id, Collectors.toList())));
        String names = origins.stream()
                .filter(source -> byKind.containsKey(source.kind()))
                .map(source -> "select '%1$s' as kind, id, title from (%2$s) as %1$s where id in (:%1$s)"
                        .formatted(source.kind(), source.names()))
                .collect(Collectors.joining(" union all "));
        Map<TaskOrigin, String> titles = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.sql(names).params(byKind).param("today", LocalDate.now(clock)).query(row -> {
                titles.put(new TaskOrigin(row.getString("kind"), row.getLong("id")), row.getString("title"));
            });
        }
        return titles;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
