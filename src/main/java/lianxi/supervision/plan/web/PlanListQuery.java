package lianxi.supervision.plan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.supervision.plan.PlanFilter;
import lianxi.supervision.plan.PlanState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filters as they stand in its address; every part may be left out. */
record PlanListQuery(
        @Nullable Integer year,
        PlanFilter.@Nullable Span span,
        @Nullable PlanState state,
        @Nullable Long before) {

    static final String PATH = "/supervision/plans";

    /** One filter in force. */
    record Part(String name, Object value) {}

    PlanFilter toFilter() {
        return new PlanFilter(year, span, state, before);
    }

    public boolean isNarrowed() {
        return !values().isEmpty();
    }

    List<Part> parts() {
        return values().entrySet().stream()
                .map(value -> new Part(value.getKey(), value.getValue()))
                .toList();
    }

    /** The first page's address without one of its filters. */
    String without(String name) {
        Map<String, Object> values = values();
        values.remove(name);
        return address(PATH, values);
    }

    /** The next page's address. */
    String after(long id) {
        Map<String, Object> values = values();
        values.put("before", id);
        return address(PATH, values);
    }

    /** The first page, or the same as a spreadsheet. */
    String address(String path) {
        return address(path, values());
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("year", year);
        values.put("span", span);
        values.put("state", state);
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static String address(String path, Map<String, Object> values) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
