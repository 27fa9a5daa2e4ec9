package lianxi.supervision.conclusion.web;

import java.util.LinkedHashMap;
import java.util.Map;
import lianxi.shared.UnitId;
import lianxi.supervision.conclusion.ConclusionFilter;
import lianxi.supervision.conclusion.ConclusionFilter.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The list's filters as they stand in its address; every part may be left out. */
record ConclusionListQuery(
        @Nullable UnitId unit,
        @Nullable Show show,
        @Nullable Long before) {

    static final String LIST = "/supervision/conclusions";

    ConclusionFilter toFilter() {
        return new ConclusionFilter(unit, show == null ? Show.ALL : show, before);
    }

    public boolean isNarrowed() {
        return unit != null || show != null && show != Show.ALL;
    }

    /** The address of a list without one of its filters, or of the next page. */
    String address(String path, @Nullable String without, @Nullable Long next) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("unit", unit);
        values.put("show", show);
        values.put("before", next);
        values.remove(without);
        values.values().removeIf(value -> value == null);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
