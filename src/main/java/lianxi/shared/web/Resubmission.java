package lianxi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A refused request's own fields, to be sent once more against the version that stands now. */
final class Resubmission {

    private Resubmission() {}

    static List<Input> of(HttpServletRequest request, int version) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(field -> inputs(field, version))
                .toList();
    }

    private static Stream<Input> inputs(Map.Entry<String, String[]> field, int version) {
        if (field.getKey().equals("version")) {
            return Stream.of(new Input("version", String.valueOf(version)));
        }
        return Arrays.stream(field.getValue()).map(value -> new Input(field.getKey(), value));
    }

    record Input(String name, String value) {}
}
