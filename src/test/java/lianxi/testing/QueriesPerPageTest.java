package lianxi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxi.shared.Role;
import lianxi.testing.RoleRouteMatrix.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** No page asks the database more than six times, whoever opens it: the profile measure tells. */
@ServiceTest
@ActiveProfiles({"test", "measure"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesPerPageTest {

    private static final int MOST = 6;

    private static final String SPREADSHEET = ".xlsx";

    /** A spreadsheet leaves a row in the audit trail. */
    private static final int MOST_OF_A_SPREADSHEET = MOST + 1;

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    @Autowired
    MockMvc mvc;

    @Autowired
    RouteWorld world;

    @Autowired
    ObjectProvider<RouteIds> modules;

    @Autowired
    SignIn signIn;

    private final Map<Role, Cookie> sessions = new EnumMap<>(Role.class);

    @BeforeAll
    void people() {
        world.populate();
        modules.orderedStream().forEach(module -> module.provide(world));
        for (Role role : Role.values()) {
            sessions.put(role, signIn.session(world.account(role)));
        }
    }

    @Test
    void everyPageTakesAtMostSixQueries() throws IOException {
        Map<String, Integer> tooMany = new TreeMap<>();
        for (Row row : pages()) {
            for (Role role : Role.values()) {
                int queries = queries(row, role);
                if (queries > most(row)) {
                    tooMany.merge(row.path() + " " + role, queries, Math::max);
                }
            }
        }
        assertThat(tooMany).isEmpty();
    }

    /** Every page and every spreadsheet; other files apart. */
    private static List<Row> pages() throws IOException {
        return RoleRouteMatrix.rows().stream()
                .filter(row -> row.method().equals("GET")
                        && (!row.path().contains(".") || row.path().endsWith(SPREADSHEET)))
                .toList();
    }

    private static int most(Row row) {
        return row.path().endsWith(SPREADSHEET) ? MOST_OF_A_SPREADSHEET : MOST;
    }

    private int queries(Row row, Role role) {
        List<Boolean> sides = row.hasVariables() ? List.of(true, false) : List.of(true);
        return sides.stream().mapToInt(own -> queries(row, role, own)).max().orElse(0);
    }

    private int queries(Row row, Role role, boolean own) {
        try {
            MockHttpServletResponse answer = mvc.perform(
                            MockMvcRequestBuilders.get(path(row, own)).cookie(sessions.get(role)))
                    .andReturn()
                    .getResponse();
            String counted = answer.getHeader("X-Queries");
            return answer.getStatus() == 200 && counted != null ? Integer.parseInt(counted) : 0;
        } catch (Exception e) {
            throw new IllegalStateException(row.key() + " " + role, e);
        }
    }

    private String path(Row row, boolean own) {
        Matcher variable = VARIABLE.matcher(row.path());
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String key = world.knows(row.key()) ? row.key() : row.path().substring(0, variable.end());
            variable.appendReplacement(path, world.id(key, own));
        }
        return variable.appendTail(path).toString();
    }
}
