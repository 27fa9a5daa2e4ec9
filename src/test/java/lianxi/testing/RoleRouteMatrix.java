package lianxi.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Reads {@code role-route-matrix.csv}; how it is written stands at its top. */
final class RoleRouteMatrix {

    static final String ANONYMOUS = "anonymous";

    private static final Pattern ROUTE = Pattern.compile("(\\S+)(?: \\[([^=]+)=([^\\]]+)])?");

    private RoleRouteMatrix() {}

    static List<Row> rows() throws IOException {
        List<String> lines = new ClassPathResource("role-route-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> head = cells(lines.get(0));
        return lines.subList(1, lines.size()).stream()
                .map(line -> row(head, cells(line)))
                .toList();
    }

    static boolean matches(String expected, MockHttpServletResponse answer) {
        String[] parts = expected.split(":", 2);
        return answer.getStatus() == Integer.parseInt(parts[0])
                && (parts.length == 1
                        || answer.getRedirectedUrl() != null
                                && answer.getRedirectedUrl().startsWith(parts[1]));
    }

    static String describe(MockHttpServletResponse answer) {
        return answer.getStatus() + (answer.getRedirectedUrl() == null ? "" : ":" + answer.getRedirectedUrl());
    }

    private static Row row(List<String> head, List<String> cells) {
        if (cells.size() != head.size()) {
            throw new IllegalArgumentException("has " + cells.size() + " cells: " + cells);
        }
        Matcher route = ROUTE.matcher(cells.get(1));
        if (!route.matches()) {
            throw new IllegalArgumentException("no route: " + cells);
        }
        Map<String, Expected> expected = new LinkedHashMap<>();
        for (int i = 2; i < head.size(); i++) {
            expected.put(head.get(i), expected(cells.get(i)));
        }
        Optional<Header> header = Optional.ofNullable(route.group(2)).map(name -> new Header(name, route.group(3)));
        return new Row(cells.get(0), cells.get(1), route.group(1), header, expected);
    }

    /** One status for both, or own and foreign apart: the slash of a redirect's address follows a colon. */
    private static Expected expected(String cell) {
        Matcher apart =
                Pattern.compile("(\\d{3}(?::/[^|]*)?)\\|(\\d{3}(?::/.*)?)").matcher(cell);
        return apart.matches() ? new Expected(apart.group(1), apart.group(2)) : new Expected(cell, cell);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    record Row(String method, String route, String path, Optional<Header> header, Map<String, Expected> cells) {

        String key() {
            return method + " " + route;
        }

        /** Signing in and out is never kept for later. */
        boolean mayBeReplayed() {
            return !method.equals("GET") && !path.equals("/login") && !path.equals("/logout");
        }

        boolean hasVariables() {
            return path.contains("{");
        }
    }

    record Expected(String own, String foreign) {

        boolean shows(boolean ofOwn) {
            return (ofOwn ? own : foreign).equals("200");
        }

        /** Whether the role passes the door and the act, be it that the empty form is refused. */
        boolean isAllowed() {
            return !own.startsWith("302:/login") && !own.startsWith("40");
        }
    }

    record Header(String name, String value) {}
}
