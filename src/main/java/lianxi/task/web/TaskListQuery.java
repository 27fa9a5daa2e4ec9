package lianxi.task.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.calendar.Light;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.shared.web.TextNormaliser;
import lianxi.task.TaskFilter;
import lianxi.task.TaskOrigin;
import lianxi.task.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Which tasks the list shows (筛选), as its address says it; every part may be left out.
 *
 * @param origin the source's kind
 * @param q part of the title or of what "done" means
 * @param after where the page begins
 */
record TaskListQuery(
        @Nullable UnitId unit,
        TaskFilter.Part part,
        TaskFilter.Stage stage,
        @Nullable TaskState state,
        @Nullable Light light,
        @Nullable ProjectId project,
        @Nullable String origin,
        @Nullable Boolean mine,
        String q,
        @Nullable String after) {

    private static final int LONGEST = 60;

    TaskListQuery {
        part = part == null || unit == null ? TaskFilter.Part.ANY : part;
        stage = stage == null ? TaskFilter.Stage.OPEN : stage;
        origin = TaskOrigin.KINDS.contains(String.valueOf(origin)) ? origin : null;
        mine = Boolean.TRUE.equals(mine);
        String clean = q == null ? "" : TextNormaliser.oneLine(q);
        q = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    static TaskListQuery everythingOpen() {
        return new TaskListQuery(null, null, null, null, null, null, null, false, "", null);
    }

    TaskFilter filter() {
        return TaskFilter.OPEN
                .in(stage)
                .in(state)
                .ofUnit(unit, part)
                .lit(light)
                .ofProject(project)
                .from(origin)
                .onlyMine(mine)
                .with(q)
                .after(TaskFilter.Key.parse(after));
    }

    TaskListQuery withUnit(@Nullable UnitId wanted) {
        return new TaskListQuery(wanted, part, stage, state, light, project, origin, mine, q, null);
    }

    TaskListQuery withPart(TaskFilter.Part wanted) {
        return new TaskListQuery(unit, wanted, stage, state, light, project, origin, mine, q, null);
    }

    TaskListQuery withStage(TaskFilter.Stage wanted) {
        return new TaskListQuery(unit, part, wanted, state, light, project, origin, mine, q, null);
    }

    TaskListQuery withState(@Nullable TaskState wanted) {
        return new TaskListQuery(unit, part, stage, wanted, light, project, origin, mine, q, null);
    }

    TaskListQuery withLight(@Nullable Light wanted) {
        return new TaskListQuery(unit, part, stage, state, wanted, project, origin, mine, q, null);
    }

    TaskListQuery withProject(@Nullable ProjectId wanted) {
        return new TaskListQuery(unit, part, stage, state, light, wanted, origin, mine, q, null);
    }

    TaskListQuery withOrigin(@Nullable String wanted) {
        return new TaskListQuery(unit, part, stage, state, light, project, wanted, mine, q, null);
    }

    TaskListQuery onlyMine(boolean wanted) {
        return new TaskListQuery(unit, part, stage, state, light, project, origin, wanted, q, null);
    }

    TaskListQuery withText(String wanted) {
        return new TaskListQuery(unit, part, stage, state, light, project, origin, mine, wanted, null);
    }

    TaskListQuery startingAfter(TaskFilter.@Nullable Key key) {
        return new TaskListQuery(
                unit, part, stage, state, light, project, origin, mine, q, Objects.toString(key, null));
    }

    /** Each narrower part taken away in turn, in the order of the form. */
    List<TaskListQuery> eachWithout() {
        List<TaskListQuery> fewer = new ArrayList<>(List.of(
                withUnit(null),
                withPart(TaskFilter.Part.ANY),
                withStage(TaskFilter.Stage.OPEN),
                withState(null),
                withLight(null),
                withProject(null),
                withOrigin(null),
                onlyMine(false),
                withText("")));
        TaskListQuery whole = startingAfter(null);
        fewer.removeIf(whole::equals);
        return fewer;
    }

    /** The same list's address under another path. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "unit", unit);
        add(address, "part", part == TaskFilter.Part.ANY ? null : part);
        add(address, "stage", stage == TaskFilter.Stage.OPEN ? null : stage);
        add(address, "state", state);
        add(address, "light", light);
        add(address, "project", project);
        add(address, "origin", origin);
        add(address, "mine", mine ? true : null);
        add(address, "q", q.isEmpty() ? null : q);
        add(address, "after", after);
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
