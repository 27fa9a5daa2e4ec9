package lianxi.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** The addresses that show a page, from the role × route matrix, which a test holds complete. */
final class Routes {

    private static final int ROUTE = 1;

    private Routes() {}

    /** All pages, whoever sees them. */
    static Set<String> pages() {
        return pages(List.of());
    }

    /** The pages that the role sees, if only of its own things. */
    static Set<String> pagesOf(String role) {
        return pages(List.of(role));
    }

    /** A file name for the route: {@code /units/{id}/edit} → {@code units-id-edit}. */
    static String name(String route) {
        return route.equals("/")
                ? "home"
                : route.substring(1).replaceAll("[{}]", "").replace('/', '-');
    }

    private static Set<String> pages(List<String> role) {
        List<List<String>> rows = rows();
        List<String> head = rows.get(0);
        Set<String> pages = new TreeSet<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> columns = role.isEmpty() ? head.subList(2, head.size()) : role;
            boolean seen = columns.stream()
                    .anyMatch(column -> row.get(head.indexOf(column)).matches("200\\b.*|.*\\|200"));
            if (row.get(0).equals("GET") && seen && isPage(row.get(ROUTE))) {
                pages.add(row.get(ROUTE));
            }
        }
        return pages;
    }

    private static boolean isPage(String route) {
        return route.indexOf(' ') < 0
                && !route.startsWith("/attachments/")
                && !route.matches(".*\\.(pdf|xlsx|xml|png|ics|csv|txt)");
    }

    private static List<List<String>> rows() {
        try {
            return new ClassPathResource("role-route-matrix.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s*,\\s*")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
