package lianxi.supervision.finding.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.UnitId;
import lianxi.supervision.FindingKind;
import lianxi.supervision.InspectionId;
import lianxi.supervision.finding.FindingFilter;
import lianxi.supervision.finding.FindingFilter.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filters as they stand in its address; every part may be left out. */
record FindingListQuery(
        @Nullable UnitId unit,
        @Nullable FindingKind kind,
        @Nullable InspectionId inspection,
        @Nullable Show show,
        @Nullable String text,
        @Nullable Long before) {

    static final String LIST = "/supervision/findings";

    FindingListQuery {
        text = text == null ? "" : text.strip();
    }

    /** One filter in force. */
    record Part(String name, Object value) {}

    FindingFilter toFilter() {
        return new FindingFilter(unit, kind, inspection, show == null ? Show.ALL : show, text, before);
    }

    public boolean isNarrowed() {
        return !parts().isEmpty();
    }

    /** The filters in force. */
    List<Part> parts() {
        return values().entrySet().stream()
                .filter(value -> value.getValue() != Show.ALL)
                .map(value -> new Part(value.getKey(), value.getValue()))
                .toList();
    }

    /** The first page's address without one of its filters. */
    String without(String name) {
        Map<String, Object> values = values();
        values.remove(name);
        return address(LIST, values);
    }

    /** The next page's address. */
    String after(long id) {
        Map<String, Object> values = values();
        values.put("before", id);
        return address(LIST, values);
    }

    /** The first page, or the same as a spreadsheet. */
    String address(String path) {
        return address(path, values());
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("unit", unit);
        values.put("kind", kind);
        values.put("inspection", inspection);
        values.put("show", show);
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
