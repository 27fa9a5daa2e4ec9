package lianxi.project.web;

import java.util.ArrayList;
import java.util.List;
import lianxi.calendar.Light;
import lianxi.project.ProjectId;
import lianxi.project.schedule.AnchorKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the schedule's page shows, all of it in its address: filters, scale, what is tried. Every part may be left out. */
record ChartQuery(
        @Nullable Long unit,
        @Nullable Light light,
        @Nullable Boolean critical,
        @Nullable AnchorKind anchor,
        @Nullable Zoom zoom,
        @Nullable Boolean drawing,
        @Nullable List<String> tried) {

    boolean admits(ChartNode node) {
        return (unit == null || node.row().unit() != null && node.row().unit().value() == unit)
                && (light == null || node.light().light() == light)
                && (!onlyCritical() || node.critical())
                && (anchor == null || node.serves(anchor));
    }

    public boolean isFiltered() {
        return unit != null || light != null || onlyCritical() || anchor != null;
    }

    boolean onlyCritical() {
        return Boolean.TRUE.equals(critical);
    }

    /** On a phone the list stands for the drawing unless it is asked for. */
    public boolean wantsDrawing() {
        return Boolean.TRUE.equals(drawing);
    }

    Zoom scale() {
        return zoom == null ? Zoom.MONTH : zoom;
    }

    List<String> changes() {
        return tried == null ? List.of() : tried;
    }

    ChartQuery at(Zoom other) {
        return new ChartQuery(unit, light, critical, anchor, other, drawing, tried);
    }

    ChartQuery trying(List<String> changes) {
        return new ChartQuery(unit, light, critical, anchor, zoom, drawing, changes);
    }

    ChartQuery drawn(boolean wanted) {
        return new ChartQuery(unit, light, critical, anchor, zoom, wanted ? true : null, tried);
    }

    ChartQuery unfiltered() {
        return new ChartQuery(null, null, null, null, zoom, drawing, tried);
    }

    ChartQuery withoutUnit() {
        return new ChartQuery(null, light, critical, anchor, zoom, drawing, tried);
    }

    ChartQuery withoutLight() {
        return new ChartQuery(unit, null, critical, anchor, zoom, drawing, tried);
    }

    ChartQuery withoutCritical() {
        return new ChartQuery(unit, light, null, anchor, zoom, drawing, tried);
    }

    ChartQuery withoutAnchor() {
        return new ChartQuery(unit, light, critical, null, zoom, drawing, tried);
    }

    /** Everything but the given change. */
    ChartQuery without(String change) {
        List<String> others = new ArrayList<>(changes());
        others.remove(change);
        return trying(others);
    }

    String address(ProjectId project) {
        return address("/projects/" + project + "/schedule");
    }

    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "unit", unit);
        add(address, "light", light);
        add(address, "critical", onlyCritical() ? true : null);
        add(address, "anchor", anchor);
        add(address, "zoom", zoom == Zoom.MONTH ? null : zoom);
        add(address, "drawing", wantsDrawing() ? true : null);
        changes().forEach(change -> add(address, "tried", change));
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
