package lianxi.task.quantity.web;

import java.util.ArrayList;
import java.util.List;
import lianxi.project.ProjectId;
import lianxi.shared.UnitId;
import lianxi.task.quantity.Measure;
import lianxi.task.quantity.QuantityFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which quantity tracks the list shows (筛选), as its address says it; every part may be left out. */
record QuantityListQuery(
        @Nullable ProjectId project,
        @Nullable UnitId unit,
        @Nullable Measure measure,
        QuantityFilter.@Nullable Standing standing,
        @Nullable Integer page) {

    private static final int LAST_PAGE = 10_000;

    QuantityFilter filter() {
        return new QuantityFilter(project, unit, measure, standing);
    }

    public boolean isEmpty() {
        return project == null && unit == null && measure == null && standing == null;
    }

    /** From 0. */
    int number() {
        return page == null ? 0 : Math.max(0, Math.min(page, LAST_PAGE));
    }

    QuantityListQuery onPage(int number) {
        return new QuantityListQuery(project, unit, measure, standing, number == 0 ? null : number);
    }

    /** Each part in force taken away in turn, with what it is. */
    List<Without> eachWithout() {
        List<Without> fewer = new ArrayList<>();
        if (project != null) {
            fewer.add(new Without(project, new QuantityListQuery(null, unit, measure, standing, null)));
        }
        if (unit != null) {
            fewer.add(new Without(unit, new QuantityListQuery(project, null, measure, standing, null)));
        }
        if (measure != null) {
            fewer.add(new Without(measure, new QuantityListQuery(project, unit, null, standing, null)));
        }
        if (standing != null) {
            fewer.add(new Without(standing, new QuantityListQuery(project, unit, measure, null, null)));
        }
        return fewer;
    }

    /** The list without one of its parts. */
    record Without(Object part, QuantityListQuery rest) {}

    /** The same list's address under another path. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "project", project);
        add(address, "unit", unit);
        add(address, "measure", measure);
        add(address, "standing", standing);
        add(address, "page", page);
        return address.toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
