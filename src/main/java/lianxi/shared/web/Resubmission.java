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

    /** What the person wrote, to be taken along where no field can be set against another's. */
    static List<String> texts(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(Resubmission::isText)
                .distinct()
                .toList();
    }

    /** Words, unlike ids, dates, numbers and choices. */
    private static boolean isText(String value) {
        return value.codePoints().anyMatch(Character::isIdeographic)
                || value.strip().contains(" ");
    }

    private static Stream<Input> inputs(Map.Entry<String, String[]> field, int version) {
        if (field.getKey().equals("version")) {
            return Stream.of(new Input("version", String.valueOf(version)));
        }
        return Arrays.stream(field.getValue()).map(value -> new Input(field.getKey(), value));
    }

    record Input(String name, String value) {}
}
