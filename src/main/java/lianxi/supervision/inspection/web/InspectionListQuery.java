package lianxi.supervision.inspection.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxi.shared.UnitId;
import lianxi.supervision.CheckKind;
import lianxi.supervision.CheckMatter;
import lianxi.supervision.inspection.InspectionFilter;
import lianxi.supervision.inspection.InspectionFilter.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filters as they stand in its address; every part may be left out. */
record InspectionListQuery(
        @Nullable UnitId unit,
        @Nullable CheckKind kind,
        @Nullable CheckMatter matter,
        @Nullable Show show,
        @Nullable Integer year,
        @Nullable Boolean mine,
        @Nullable String before) {

    static final String LIST = "/supervision/inspections";

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    InspectionListQuery {
        mine = mine != null && mine;
        year = year == null || year < FIRST || year > LAST ? null : year;
    }

    /** One filter in force. */
    record Part(String name, Object value) {}

    InspectionFilter toFilter() {
        return new InspectionFilter(
                unit, kind, matter, show == null ? Show.ALL : show, year, mine, InspectionFilter.Key.parse(before));
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
    String after(InspectionFilter.Key last) {
        Map<String, Object> values = values();
        values.put("before", last);
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
        values.put("matter", matter);
        values.put("show", show);
        values.put("year", year);
        values.put("mine", mine ? true : null);
        values.values().removeIf(value -> value == null);
        return values;
    }

    private static String address(String path, Map<String, Object> values) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
