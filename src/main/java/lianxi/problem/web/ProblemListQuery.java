package lianxi.problem.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.permit.TrackId;
import lianxi.problem.ProblemFilter;
import lianxi.problem.ProblemFilter.Show;
import lianxi.problem.ProblemLevel;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filters as they stand in its address; every part may be left out. */
record ProblemListQuery(
        @Nullable UnitId unit,
        @Nullable UnitId owner,
        @Nullable ProjectId project,
        @Nullable TrackId permit,
        @Nullable ProblemLevel level,
        @Nullable Show show,
        @Nullable Boolean pool,
        @Nullable String text,
        @Nullable Long before) {

    ProblemListQuery {
        text = text == null ? "" : text.strip();
        pool = pool != null && pool;
    }

    /** One filter in force. */
    record Part(String name, Object value) {}

    ProblemFilter toFilter() {
        return new ProblemFilter(
                unit, owner, project, permit, level, show == null ? Show.OPEN : show, pool, text, before);
    }

    public boolean isNarrowed() {
        return !parts().isEmpty();
    }

    /** The filters in force. */
    List<Part> parts() {
        return values().entrySet().stream()
                .filter(value -> value.getValue() != Show.OPEN)
                .map(value -> new Part(value.getKey(), value.getValue()))
                .toList();
    }

    /** The first page's address without one of its filters. */
    String without(String name) {
        Map<String, Object> values = values();
        values.remove(name);
        return address("/problems", values);
    }

    /** The next page's address. */
    String after(long id) {
        Map<String, Object> values = values();
        values.put("before", id);
        return address("/problems", values);
    }

    /** The first page, or the same as a spreadsheet. */
    String address(String path) {
        return address(path, values());
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("unit", unit);
        values.put("owner", owner);
        values.put("project", project);
        values.put("permit", permit);
        values.put("level", level);
        values.put("show", show);
        values.put("pool", pool ? true : null);
        values.put("text", text.isEmpty() ? null : text);
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static String address(String path, Map<String, Object> values) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
