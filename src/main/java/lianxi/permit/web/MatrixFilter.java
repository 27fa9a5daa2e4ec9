package lianxi.permit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxi.permit.Ball;
import lianxi.permit.TrackLine;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which tracks the matrix shows (筛选); every part may be left out. */
record MatrixFilter(
        @Nullable Long unit,
        @Nullable Long project,
        List<CellKind> light,
        @Nullable Ball ball) {

    MatrixFilter {
        light = light == null ? List.of() : light.stream().distinct().toList();
    }

    boolean admits(TrackLine line) {
        return (unit == null || line.unit().value() == unit)
                && (project == null || line.project().value() == project)
                && (light.isEmpty() || light.contains(CellKind.of(line.reading())))
                && (ball == null || line.ball() == ball);
    }

    public boolean isEmpty() {
        return unit == null && project == null && light.isEmpty() && ball == null;
    }

    MatrixFilter withLights(List<CellKind> others) {
        return new MatrixFilter(unit, project, others, ball);
    }

    /** Takes the light away where it is asked for, and adds it where it is not. */
    MatrixFilter toggled(CellKind kind) {
        List<CellKind> lights = new ArrayList<>(light);
        if (!lights.remove(kind)) {
            lights.add(kind);
        }
        return withLights(lights);
    }

    List<MatrixFilter> eachWithout() {
        List<MatrixFilter> fewer = new ArrayList<>();
        fewer.add(unit == null ? null : new MatrixFilter(null, project, light, ball));
        fewer.add(project == null ? null : new MatrixFilter(unit, null, light, ball));
        light.forEach(kind -> fewer.add(toggled(kind)));
        fewer.add(ball == null ? null : new MatrixFilter(unit, project, light, null));
        fewer.removeIf(Objects::isNull);
        return fewer;
    }

    /** The same list's address under another path. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "unit", unit);
        add(address, "project", project);
        light.forEach(kind -> add(address, "light", kind));
        add(address, "ball", ball);
        return address.toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
